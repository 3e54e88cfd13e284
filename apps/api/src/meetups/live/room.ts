import type { MeetupId, Patch, Position, Version, View } from "@pintpoint/core/meetups";
import type { Timers } from "../../lifecycle/timers.ts";
import type { EncodedEvent } from "../../sockets/encoded-event.ts";
import type { Rendering } from "../reader/meetup-reader.ts";
import type { Announcement, Announcements } from "./announcements.ts";
import { BufferedPatches } from "./buffered-patches.ts";
import type { LiveTelemetry } from "./live-telemetry.ts";
import { encodeGone, encodePatch, encodeResync, versionNotice } from "./outgoing-events.ts";
import { choosingTimeoutMs, Presence } from "./presence.ts";
import type { PatchMemoryBudget } from "./recent-patches.ts";
import { RecentPatches } from "./recent-patches.ts";
import { encodePatches, ViewWatchers } from "./view-watchers.ts";
import type { Watcher } from "./watcher.ts";

export interface RoomPorts {
  announcements: Announcements;
  timers: Timers;
  /** Names this process. */
  nodeId: string;
  telemetry: LiveTelemetry;
  /** Shared by all rooms of this process. */
  patchMemory: PatchMemoryBudget;
  /** The last watcher has left, or the meetup is gone: nothing comes from the room any more. */
  ended(room: Room): void;
}

type PatchAnnouncement = Extract<Announcement, { kind: "patch" }>;

/** The watchers of one meetup on this node, in two views (RT12). Exists from the first watcher to the last. */
export class Room {
  readonly meetupId: MeetupId;
  readonly presence: Presence;
  readonly #ports: RoomPorts;
  readonly #watchers = new Set<Watcher>();
  readonly #watchersByView: Record<View, ViewWatchers>;
  readonly #recentPatches: RecentPatches;
  readonly #unsubscribe: () => void;
  /** Position that was last sent to the watchers. */
  #lastSent: Position | null = null;
  /** Whether the meetup is blind and undecided, and the version by which that is known. */
  #isHidden = false;
  #hiddenVersion: Version = 0;
  #isClosed = false;
  #isGone = false;

  constructor(meetupId: MeetupId, ports: RoomPorts) {
    const { announcements, timers, nodeId, telemetry, patchMemory } = ports;
    this.meetupId = meetupId;
    this.#recentPatches = new RecentPatches(patchMemory);
    this.#ports = ports;
    this.#watchersByView = {
      full: new ViewWatchers(timers, telemetry, (patches) => this.#buffer("full", patches)),
      blind: new ViewWatchers(timers, telemetry, (patches) => this.#buffer("blind", patches)),
    };
    this.presence = new Presence(meetupId, {
      timers,
      nodeId,
      watchers: () => this.#answeredWatchers(),
      broadcast: (event) => this.#broadcast(event),
      announce: (announcement) => void announcements.publish(announcement).catch(telemetry.publishFailed),
    });
    this.#unsubscribe = announcements.subscribe(meetupId, (announcement) => this.#receive(announcement));
  }

  /** At least one watcher has been answered: there is a position to compare with the store. */
  get isComparable(): boolean {
    return !this.#isClosed && this.#lastSent !== null;
  }

  /**
   * Patches for this watcher are buffered from now on: it joins before the state is read (RT2). The returned number
   * identifies the watch.
   */
  beginWatch(watcher: Watcher): number {
    this.#watchers.add(watcher);
    if (watcher.view !== null) this.#watchersByView[watcher.view].delete(watcher);
    watcher.buffered ??= new BufferedPatches();
    watcher.pendingWatches++;
    return ++watcher.watchesStarted;
  }

  /** The meetup has been deleted. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** The missed patches that lead from a version to what was read; null when only the whole state will do. */
  patchesSince(version: Version, { epoch, version: to, blind }: Rendering): readonly Patch[] | null {
    if (blind || (this.#lastSent !== null && this.#lastSent.epoch !== epoch)) return null;
    return this.#recentPatches.between(version, to);
  }

  /** The answer is sent. Of two running watches of one watcher the later one counts. */
  finishWatch(watcher: Watcher, watchNumber: number, { identity, view, epoch, version, blind }: Rendering): void {
    if (watcher.hasEnded) return;
    this.#lastSent ??= { epoch, version };
    if (version > this.#hiddenVersion) this.#setHidden(blind, version);
    const before = { view: watcher.view, participantId: watcher.participantId };
    if (watchNumber > watcher.lastAnsweredWatch) {
      watcher.lastAnsweredWatch = watchNumber;
      watcher.answeredVersion = version;
      watcher.wasHidden = blind;
      watcher.participantId = identity.kind === "participant" ? identity.id : null;
      watcher.view = view;
    }
    this.#deliverBuffered(watcher);
    if (before.participantId !== watcher.participantId) watcher.choosingUntil = 0;
    if (before.view === null || before.participantId !== watcher.participantId) this.presence.markChanged();
  }

  /** The watch was refused: all is as it was before. */
  abortWatch(watcher: Watcher): void {
    if (!watcher.hasEnded) this.#deliverBuffered(watcher);
  }

  setChoosing(watcher: Watcher, isChoosing: boolean): void {
    watcher.choosingUntil = isChoosing ? this.#ports.timers.now() + choosingTimeoutMs : 0;
    this.presence.markChanged();
  }

  leave(watcher: Watcher): void {
    if (!this.#watchers.delete(watcher)) return;
    watcher.hasEnded = true;
    for (const viewWatchers of Object.values(this.#watchersByView)) viewWatchers.delete(watcher);
    if (this.#watchers.size === 0) this.#close();
    else if (watcher.view !== null) this.presence.markChanged();
  }

  /** Whether the store is ahead of what was sent to the watchers (RT2). */
  isBehind(position: Position | "gone" | undefined): boolean {
    if (this.#isClosed || this.#lastSent === null || position === undefined) return false;
    return position === "gone" || position.epoch !== this.#lastSent.epoch || position.version > this.#lastSent.version;
  }

  /** Sends the store's position to the watchers that do not have it. */
  catchUp(position: Position | "gone" | undefined): void {
    if (position === undefined || !this.isBehind(position)) return;
    if (position === "gone") {
      this.#meetupDeleted();
      return;
    }
    const { epoch, version } = position;
    this.#advanceTo(epoch, version);
    this.#push(versionNotice(this.meetupId, epoch, version), null);
    this.#flush();
  }

  #receive(announcement: Announcement): void {
    if (announcement.kind === "presence") this.presence.receive(announcement);
    else if (announcement.kind === "gone") this.#meetupDeleted();
    else this.#receivePatch(announcement);
  }

  #receivePatch({ full, blind, turned: viewChanged, untied: revoked }: PatchAnnouncement): void {
    if (this.#lastSent !== null && full.epoch !== this.#lastSent.epoch) this.#recentPatches.clear();
    if (!this.#recentPatches.add(full)) return;
    this.#advanceTo(full.epoch, full.to);
    const hides = blind !== null && full.set.status !== "decided";
    const isNewer = full.to > this.#hiddenVersion;
    if (isNewer && hides) this.#setHidden(true, full.to);
    this.#push(full, blind);
    if (isNewer && !hides) this.#reveal(full.to, blind !== null);
    if (viewChanged.length > 0 || revoked.length > 0) this.#applyViewChanges(full.to, viewChanged, revoked);
  }

  /** MS10, RT12: sockets of these participants see another view from now on, or lost their token. */
  #applyViewChanges(version: Version, viewChanged: readonly string[], revoked: readonly string[]): void {
    for (const watcher of this.#watchers) {
      watcher.buffered?.addViewChanges(version, viewChanged, revoked);
      const id = watcher.participantId;
      if (id === null) continue;
      const isRevoked = revoked.includes(id);
      if (isRevoked) watcher.participantId = null;
      // The next watch tells the new view; until then the socket gets the view that hides votes.
      if (isRevoked || viewChanged.includes(id)) this.#resync(watcher, this.#isHidden ? "blind" : "full");
    }
    if (revoked.length > 0) this.presence.markChanged();
  }

  /** The meetup is blind, or no longer, as of `version`: watchers in the wrong view are told to watch again. */
  #setHidden(isHidden: boolean, version: Version): void {
    const hasChanged = isHidden !== this.#isHidden;
    this.#isHidden = isHidden;
    this.#hiddenVersion = version;
    if (!hasChanged) return;
    // Clients with an older version had another view: no patches lead from there to here (RT12).
    this.#recentPatches.dropBefore(version);
    for (const watcher of this.#watchersByView[isHidden ? "full" : "blind"].removeAll()) {
      this.#resync(watcher, isHidden ? "blind" : "full");
    }
  }

  /** Nothing is hidden any more. Watchers that got the revealing patch need nothing else. */
  #reveal(version: Version, isShown: boolean): void {
    if (this.#isHidden && isShown) {
      this.#flush();
      for (const watcher of this.#watchersByView.blind.removeAll()) this.#addToView(watcher, "full", version);
    }
    this.#setHidden(false, version);
  }

  /** All running watches are answered or refused: the buffered patches follow. */
  #deliverBuffered(watcher: Watcher): void {
    watcher.pendingWatches--;
    if (watcher.pendingWatches > 0) return;
    const { buffered, view, answeredVersion, participantId } = watcher;
    watcher.buffered = null;
    if (view === null) {
      this.leave(watcher);
      return;
    }
    const isRevoked = participantId !== null && buffered?.isRevoked(participantId, answeredVersion);
    if (isRevoked) watcher.participantId = null;
    const hasViewChanged = participantId !== null && buffered?.hasViewChanged(participantId, answeredVersion);
    // A watcher whose view changed meanwhile gets no buffered patches: they may contain votes that it may no longer see
    // (RT12).
    if (isRevoked || hasViewChanged || (this.#isHidden && !watcher.wasHidden)) {
      this.#resync(watcher, this.#isHidden ? "blind" : "full");
      return;
    }
    const missed = buffered?.patchesSince(answeredVersion, view) ?? [];
    for (const event of encodePatches(missed)) watcher.sender.send(event);
    const sentVersion = Math.max(answeredVersion, ...missed.map((patch) => patch.to));
    const currentView = this.#isHidden ? view : "full";
    this.#addToView(watcher, currentView, sentVersion);
    // The answer is older than what others were sent, or the buffer has overflowed.
    if (
      this.#lastSent !== null &&
      sentVersion < this.#lastSent.version &&
      !this.#watchersByView[currentView].hasQueued
    ) {
      watcher.sender.send(encodePatch(versionNotice(this.meetupId, this.#lastSent.epoch, this.#lastSent.version)));
    }
  }

  #addToView(watcher: Watcher, view: View, since: Version): void {
    watcher.view = view;
    this.#watchersByView[view].add(watcher, since);
  }

  #resync(watcher: Watcher, view: View): void {
    for (const viewWatchers of Object.values(this.#watchersByView)) viewWatchers.delete(watcher);
    watcher.view = view;
    if (watcher.buffered === null) this.#addToView(watcher, view, watcher.answeredVersion);
    watcher.sender.send(encodeResync(this.meetupId));
  }

  /** @param blind null: the patch hides nothing */
  #push(full: Patch, blind: Patch | null): void {
    const isHiddenFromBlind = blind === null && this.#isHidden && full.from !== full.to;
    const awaited = this.#hasPendingWatch();
    if (awaited || this.#watchersByView.full.size > 0) this.#watchersByView.full.push(full);
    if (!isHiddenFromBlind && (awaited || this.#watchersByView.blind.size > 0))
      this.#watchersByView.blind.push(blind ?? full);
  }

  #buffer(view: View, patches: readonly Patch[]): void {
    if (this.#hasPendingWatch()) for (const watcher of this.#watchers) watcher.buffered?.add(view, patches);
  }

  /** Whether somebody waits for an answer. */
  #hasPendingWatch(): boolean {
    return this.#watchers.size > this.#watchersByView.full.size + this.#watchersByView.blind.size;
  }

  #flush(): void {
    for (const viewWatchers of Object.values(this.#watchersByView)) viewWatchers.flush();
  }

  #advanceTo(epoch: string, version: Version): void {
    // Patches of two epochs are never merged.
    if (this.#lastSent !== null && this.#lastSent.epoch !== epoch) this.#flush();
    if (this.#lastSent?.epoch !== epoch || this.#lastSent.version < version) this.#lastSent = { epoch, version };
  }

  #broadcast(event: EncodedEvent): void {
    for (const viewWatchers of Object.values(this.#watchersByView)) viewWatchers.broadcast(event);
  }

  *#answeredWatchers(): Iterable<Watcher> {
    for (const watcher of this.#watchers) if (watcher.view !== null) yield watcher;
  }

  /** Deleted: every watcher is sent `meetup:gone` at once, and the room closes (MS4). */
  #meetupDeleted(): void {
    this.#isGone = true;
    const event = encodeGone(this.meetupId);
    for (const watcher of this.#watchers) {
      watcher.hasEnded = true;
      watcher.sender.send(event);
    }
    this.#ports.telemetry.framesSent(event.event, this.#watchers.size);
    this.#watchers.clear();
    this.#close();
  }

  #close(): void {
    this.#isClosed = true;
    this.#unsubscribe();
    for (const viewWatchers of Object.values(this.#watchersByView)) viewWatchers.close();
    this.presence.close();
    this.#recentPatches.clear();
    this.#ports.ended(this);
  }
}
