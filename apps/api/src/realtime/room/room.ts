import type { Announcement, Fanout, MeetupId, Patch, Position, Version, View } from "@pintpoint/core";
import type { Rendering } from "../../reading/meetup-reader.ts";
import type { Timers } from "../../timers.ts";
import type { GatewayTelemetry } from "../gateway-deps.ts";
import { deliver } from "../wire/delivery.ts";
import type { Frame } from "../wire/frame.ts";
import { Crowd, framesOf } from "./crowd.ts";
import { HeldBack } from "./held-back.ts";
import { goneFrame, patchFrame, positionPatch, resyncFrame } from "./meetup-frames.ts";
import { choosingFor, Presence } from "./presence.ts";
import type { PatchMemory } from "./recent-patches.ts";
import { RecentPatches } from "./recent-patches.ts";
import type { Watcher } from "./watcher.ts";

export interface RoomPorts {
  fanout: Fanout;
  timers: Timers;
  /** Names this process. */
  node: string;
  telemetry: GatewayTelemetry;
  /** Shared by all rooms of this process. */
  memory: PatchMemory;
  /** The last watcher has left, or the meetup is gone: nothing comes from the room any more. */
  ended(room: Room): void;
}

type PatchAnnouncement = Extract<Announcement, { kind: "patch" }>;

/** The watchers of one meetup in this process, in two views (RT12). Lives from the first to the last of them. */
export class Room {
  readonly meetupId: MeetupId;
  readonly presence: Presence;
  readonly #ports: RoomPorts;
  readonly #watchers = new Set<Watcher>();
  readonly #crowds: Record<View, Crowd>;
  readonly #recent: RecentPatches;
  readonly #unsubscribe: () => void;
  /** Up to where the watchers have been told. */
  #told: Position | null = null;
  /** Whether the meetup is blind and undecided, and the version by which that is known. */
  #isHidden = false;
  #hiddenAsOf: Version = 0;
  #isOver = false;
  #isGone = false;

  constructor(meetupId: MeetupId, ports: RoomPorts) {
    const { fanout, timers, node, telemetry, memory } = ports;
    this.meetupId = meetupId;
    this.#recent = new RecentPatches(memory);
    this.#ports = ports;
    this.#crowds = {
      full: new Crowd(timers, telemetry, (patches) => this.#holdBack("full", patches)),
      blind: new Crowd(timers, telemetry, (patches) => this.#holdBack("blind", patches)),
    };
    this.presence = new Presence(meetupId, {
      timers,
      node,
      present: () => this.#answeredWatchers(),
      tell: (frame) => this.#tell(frame),
      announce: (word) => void fanout.publish(word).catch(telemetry.publishFailed),
    });
    this.#unsubscribe = fanout.subscribe(meetupId, (announcement) => this.#hear(announcement));
  }

  /** Somebody watches who has had an answer: there is something to compare with the store. */
  get isComparable(): boolean {
    return !this.#isOver && this.#told !== null;
  }

  /**
   * From now on patches for this watcher wait for the answer: it joins before the state is read (RT2). The returned
   * number goes with the answer.
   */
  ask(watcher: Watcher): number {
    this.#watchers.add(watcher);
    if (watcher.view !== null) this.#crowds[watcher.view].delete(watcher);
    watcher.heldBack ??= new HeldBack();
    watcher.asking++;
    return ++watcher.asked;
  }

  /** The meetup has been deleted. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** The missed patches that lead from a version to what was read; null when only the whole state will do. */
  patchesSince(version: Version, { epoch, version: to, blind }: Rendering): readonly Patch[] | null {
    if (blind || (this.#told !== null && this.#told.epoch !== epoch)) return null;
    return this.#recent.between(version, to);
  }

  /** The answer to `ask` is out. Of two watches under way the later one counts. */
  answered(watcher: Watcher, ask: number, { identity, view, epoch, version, blind }: Rendering): void {
    if (watcher.isOver) return;
    this.#told ??= { epoch, version };
    if (version > this.#hiddenAsOf) this.#judge(blind, version);
    const before = { view: watcher.view, participantId: watcher.participantId };
    if (ask > watcher.answered) {
      watcher.answered = ask;
      watcher.since = version;
      watcher.wasHidden = blind;
      watcher.participantId = identity.kind === "participant" ? identity.id : null;
      watcher.view = view;
    }
    this.#settle(watcher);
    if (before.participantId !== watcher.participantId) watcher.choosingUntil = 0;
    if (before.view === null || before.participantId !== watcher.participantId) this.presence.changed();
  }

  /** The watch was refused: all is as it was before. */
  refused(watcher: Watcher): void {
    if (!watcher.isOver) this.#settle(watcher);
  }

  choose(watcher: Watcher, isChoosing: boolean): void {
    watcher.choosingUntil = isChoosing ? this.#ports.timers.now() + choosingFor : 0;
    this.presence.changed();
  }

  leave(watcher: Watcher): void {
    if (!this.#watchers.delete(watcher)) return;
    watcher.isOver = true;
    for (const crowd of Object.values(this.#crowds)) crowd.delete(watcher);
    if (this.#watchers.size === 0) this.#close();
    else if (watcher.view !== null) this.presence.changed();
  }

  /** Whether the store is further than what the watchers have been told (RT2). */
  isBehind(position: Position | "gone" | undefined): boolean {
    if (this.#isOver || this.#told === null || position === undefined) return false;
    return position === "gone" || position.epoch !== this.#told.epoch || position.version > this.#told.version;
  }

  /** What the store says: told to the watchers where they do not know it. */
  compared(position: Position | "gone" | undefined): void {
    if (position === undefined || !this.isBehind(position)) return;
    if (position === "gone") {
      this.#end();
      return;
    }
    const { epoch, version } = position;
    this.#reach(epoch, version);
    this.#push(positionPatch(this.meetupId, epoch, version), null);
    this.#flush();
  }

  #hear(announcement: Announcement): void {
    if (announcement.kind === "presence") this.presence.heard(announcement);
    else if (announcement.kind === "gone") this.#end();
    else this.#hearPatch(announcement);
  }

  #hearPatch({ full, blind, turned, untied }: PatchAnnouncement): void {
    if (this.#told !== null && full.epoch !== this.#told.epoch) this.#recent.clear();
    if (!this.#recent.add(full)) return;
    this.#reach(full.epoch, full.to);
    const hides = blind !== null && full.set.status !== "decided";
    const isNews = full.to > this.#hiddenAsOf;
    if (isNews && hides) this.#judge(true, full.to);
    this.#push(full, blind);
    if (isNews && !hides) this.#show(full.to, blind !== null);
    if (turned.length > 0 || untied.length > 0) this.#turn(full.to, turned, untied);
  }

  /** MS10, RT12: these participants' sockets see something else from now on, or are not theirs any longer. */
  #turn(version: Version, turned: readonly string[], untied: readonly string[]): void {
    for (const watcher of this.#watchers) {
      watcher.heldBack?.note(version, turned, untied);
      const id = watcher.participantId;
      if (id === null) continue;
      const isUntied = untied.includes(id);
      if (isUntied) watcher.participantId = null;
      // Which view it is now the next watch will tell; until then the one that gives nothing away.
      if (isUntied || turned.includes(id)) this.#resync(watcher, this.#isHidden ? "blind" : "full");
    }
    if (untied.length > 0) this.presence.changed();
  }

  /** The meetup is blind, or is not, as of `version`: who has been in the wrong view watches again. */
  #judge(isHidden: boolean, version: Version): void {
    const isTurn = isHidden !== this.#isHidden;
    this.#isHidden = isHidden;
    this.#hiddenAsOf = version;
    if (!isTurn) return;
    // Who has a version from before it has seen another view: no patches lead from there to here (RT12).
    this.#recent.startAt(version);
    for (const watcher of this.#crowds[isHidden ? "full" : "blind"].takeAll()) {
      this.#resync(watcher, isHidden ? "blind" : "full");
    }
  }

  /** Nothing is hidden any more. Who got the patch that shows it all needs nothing else. */
  #show(version: Version, isShown: boolean): void {
    if (this.#isHidden && isShown) {
      this.#flush();
      for (const watcher of this.#crowds.blind.takeAll()) this.#place(watcher, "full", version);
    }
    this.#judge(false, version);
  }

  /** All answers that were asked for are out, or refused: what was held back follows them. */
  #settle(watcher: Watcher): void {
    watcher.asking--;
    if (watcher.asking > 0) return;
    const { heldBack, view, since, participantId } = watcher;
    watcher.heldBack = null;
    if (view === null) {
      this.leave(watcher);
      return;
    }
    const isUntied = participantId !== null && heldBack?.hasUntied(participantId, since);
    if (isUntied) watcher.participantId = null;
    const hasTurned = participantId !== null && heldBack?.hasTurned(participantId, since);
    // Whose view has changed since is told nothing of what was held back: it may be no longer theirs to see (RT12).
    if (isUntied || hasTurned || (this.#isHidden && !watcher.wasHidden)) {
      this.#resync(watcher, this.#isHidden ? "blind" : "full");
      return;
    }
    const missed = heldBack?.missedSince(since, view) ?? [];
    for (const frame of framesOf(missed)) deliver(watcher.link, frame);
    const reached = Math.max(since, ...missed.map((patch) => patch.to));
    const place = this.#isHidden ? view : "full";
    this.#place(watcher, place, reached);
    // What was read is older than what the others know, or too much was held back.
    if (this.#told !== null && reached < this.#told.version && !this.#crowds[place].isHolding) {
      deliver(watcher.link, patchFrame(positionPatch(this.meetupId, this.#told.epoch, this.#told.version)));
    }
  }

  #place(watcher: Watcher, view: View, since: Version): void {
    watcher.view = view;
    this.#crowds[view].add(watcher, since);
  }

  #resync(watcher: Watcher, view: View): void {
    for (const crowd of Object.values(this.#crowds)) crowd.delete(watcher);
    watcher.view = view;
    if (watcher.heldBack === null) this.#place(watcher, view, watcher.since);
    deliver(watcher.link, resyncFrame(this.meetupId));
  }

  /** @param blind null: everybody may see all of it */
  #push(full: Patch, blind: Patch | null): void {
    const isSecret = blind === null && this.#isHidden && full.from !== full.to;
    const awaited = this.#isAwaited();
    if (awaited || this.#crowds.full.size > 0) this.#crowds.full.push(full);
    if (!isSecret && (awaited || this.#crowds.blind.size > 0)) this.#crowds.blind.push(blind ?? full);
  }

  #holdBack(view: View, patches: readonly Patch[]): void {
    if (this.#isAwaited()) for (const watcher of this.#watchers) watcher.heldBack?.add(view, patches);
  }

  /** Whether somebody waits for an answer. */
  #isAwaited(): boolean {
    return this.#watchers.size > this.#crowds.full.size + this.#crowds.blind.size;
  }

  #flush(): void {
    for (const crowd of Object.values(this.#crowds)) crowd.flush();
  }

  #reach(epoch: string, version: Version): void {
    // Patches of two epochs are never merged.
    if (this.#told !== null && this.#told.epoch !== epoch) this.#flush();
    if (this.#told?.epoch !== epoch || this.#told.version < version) this.#told = { epoch, version };
  }

  #tell(frame: Frame): void {
    for (const crowd of Object.values(this.#crowds)) crowd.tell(frame);
  }

  *#answeredWatchers(): Iterable<Watcher> {
    for (const watcher of this.#watchers) if (watcher.view !== null) yield watcher;
  }

  /** Deleted: everybody is told at once, and there is nothing left to watch (MS4). */
  #end(): void {
    this.#isGone = true;
    const frame = goneFrame(this.meetupId);
    for (const watcher of this.#watchers) {
      watcher.isOver = true;
      deliver(watcher.link, frame);
    }
    this.#ports.telemetry.framesSent(frame.event, this.#watchers.size);
    this.#watchers.clear();
    this.#close();
  }

  #close(): void {
    this.#isOver = true;
    this.#unsubscribe();
    for (const crowd of Object.values(this.#crowds)) crowd.close();
    this.presence.close();
    this.#recent.clear();
    this.#ports.ended(this);
  }
}
