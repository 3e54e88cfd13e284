import type { MeetupId, ParticipantId } from "@pintpoint/core/meetups";
import type { Timers } from "../../lifecycle/timers.ts";
import type { EncodedEvent } from "../../sockets/encoded-event.ts";
import { encodeEvent } from "../../sockets/encoded-event.ts";
import type { Announcement } from "./announcements.ts";

export type PresenceAnnouncement = Extract<Announcement, { kind: "presence" }>;
type PresentParticipant = PresenceAnnouncement["here"][number];

/** A socket of this process that watches. */
export interface WatcherPresence {
  readonly participantId: ParticipantId | null;
  /** By the same timers; a past time when the person only looks. */
  readonly choosingUntil: number;
}

export interface PresencePorts {
  timers: Timers;
  /** Names this process. */
  nodeId: string;
  watchers(): Iterable<WatcherPresence>;
  broadcast(event: EncodedEvent): void;
  announce(announcement: PresenceAnnouncement): void;
}

/**
 * Milliseconds. A page says when its person stops choosing; after this time without a sign the page has been put away.
 */
export const choosingTimeoutMs = 120_000;
const minSendIntervalMs = 1_000;
/** Milliseconds; three refreshes missed: the node is gone. */
const nodeTimeoutMs = 45_000;
const maxNames = 50;

/**
 * RT6: presence across nodes. Each node announces its own sockets when they change and every 15 s; what another node
 * announced is valid for 45 s. At most one event and one announcement a second.
 */
export class Presence {
  readonly #meetupId: MeetupId;
  readonly #ports: PresencePorts;
  readonly #otherNodes = new Map<string, { announcement: PresenceAnnouncement; at: number }>();
  #sentAt = Number.NEGATIVE_INFINITY;
  #mustSend = false;
  #mustAnnounce = false;
  #lastSent = "";
  #lastAnnounced = "";
  #cancelSend: (() => void) | null = null;
  #cancelExpiry: (() => void) | null = null;

  constructor(meetupId: MeetupId, ports: PresencePorts) {
    this.#meetupId = meetupId;
    this.#ports = ports;
  }

  /** A watcher came, went or changed its state; a new watcher gets an event even if nothing else changed. */
  markChanged(): void {
    this.#mustSend = true;
    this.#scheduleSend();
  }

  receive(announcement: PresenceAnnouncement): void {
    if (announcement.node === this.#ports.nodeId) return;
    // A node that has just begun to watch does not know this node's watchers yet.
    if (announcement.watchers > 0 && !this.#otherNodes.has(announcement.node)) this.#mustAnnounce = true;
    if (announcement.watchers > 0)
      this.#otherNodes.set(announcement.node, { announcement, at: this.#ports.timers.now() });
    else this.#otherNodes.delete(announcement.node);
    this.#scheduleSend();
  }

  /** Every 15 s: announces again, and drops nodes that have stopped announcing. */
  refresh(): void {
    const oldest = this.#ports.timers.now() - nodeTimeoutMs;
    for (const [node, { at }] of this.#otherNodes) if (at < oldest) this.#otherNodes.delete(node);
    this.#mustAnnounce = true;
    this.#scheduleSend();
  }

  /** The last watcher here has left. */
  close(): void {
    this.#cancelSend?.();
    this.#cancelExpiry?.();
    if (this.#lastAnnounced !== "") this.#ports.announce(this.#announcement(0, []));
  }

  #scheduleSend(): void {
    if (this.#cancelSend !== null) return;
    const wait = this.#sentAt + minSendIntervalMs - this.#ports.timers.now();
    if (wait <= 0) this.#sendNow();
    else {
      this.#cancelSend = this.#ports.timers.after(wait, () => {
        this.#cancelSend = null;
        this.#sendNow();
      });
    }
  }

  #sendNow(): void {
    this.#sentAt = this.#ports.timers.now();
    const own = this.#ownAnnouncement();
    const announced = JSON.stringify(own);
    if (this.#mustAnnounce || announced !== this.#lastAnnounced) {
      this.#mustAnnounce = false;
      this.#lastAnnounced = announced;
      this.#ports.announce(own);
    }
    const told = this.#merged(own);
    if (!this.#mustSend && told === this.#lastSent) return;
    this.#mustSend = false;
    this.#lastSent = told;
    this.#ports.broadcast(encodeEvent("presence", told));
  }

  #ownAnnouncement(): PresenceAnnouncement {
    const here = new Map<ParticipantId, PresentParticipant["state"]>();
    const now = this.#ports.timers.now();
    let watchers = 0;
    let lapse = Number.POSITIVE_INFINITY;
    for (const { participantId, choosingUntil } of this.#ports.watchers()) {
      watchers++;
      if (participantId === null) continue;
      const choosing = choosingUntil > now;
      if (choosing) lapse = Math.min(lapse, choosingUntil);
      addState(here, participantId, choosing ? "choosing" : "looking");
    }
    this.#scheduleExpiry(lapse, now);
    return this.#announcement(watchers, orderedPresence(here));
  }

  /** When a choosing state expires no other event may happen, so a timer is set. */
  #scheduleExpiry(lapse: number, now: number): void {
    this.#cancelExpiry?.();
    this.#cancelExpiry =
      lapse < Number.POSITIVE_INFINITY ? this.#ports.timers.after(lapse - now, () => this.#scheduleSend()) : null;
  }

  #merged(own: PresenceAnnouncement): string {
    const here = new Map<ParticipantId, PresentParticipant["state"]>();
    let watchers = 0;
    for (const announcement of [own, ...Array.from(this.#otherNodes.values(), (other) => other.announcement)]) {
      watchers += announcement.watchers;
      for (const { participantId, state } of announcement.here) addState(here, participantId, state);
    }
    return JSON.stringify({ meetupId: this.#meetupId, watchers, here: orderedPresence(here) });
  }

  #announcement(watchers: number, here: PresentParticipant[]): PresenceAnnouncement {
    return { kind: "presence", meetupId: this.#meetupId, node: this.#ports.nodeId, watchers, here };
  }
}

/** A participant with two sockets counts once, and is choosing if one of them is. */
function addState(
  here: Map<ParticipantId, PresentParticipant["state"]>,
  participantId: ParticipantId,
  state: PresentParticipant["state"],
): void {
  if (state === "choosing" || !here.has(participantId)) here.set(participantId, state);
}

function orderedPresence(here: Map<ParticipantId, PresentParticipant["state"]>): PresentParticipant[] {
  const all = Array.from(here, ([participantId, state]): PresentParticipant => ({ participantId, state }));
  const choosing = all.filter(({ state }) => state === "choosing");
  return [...choosing, ...all.filter(({ state }) => state !== "choosing")].slice(0, maxNames);
}
