import type { Announcement, MeetupId, ParticipantId } from "@pintpoint/core";
import type { Timers } from "../../timers.ts";
import type { Frame } from "../wire/frame.ts";
import { frameOf } from "../wire/frame.ts";

export type Word = Extract<Announcement, { kind: "presence" }>;
type Here = Word["here"][number];

/** A socket of this process that watches. */
export interface Present {
  readonly participantId: ParticipantId | null;
  /** By the same timers; the past when the person only looks. */
  readonly choosingUntil: number;
}

export interface PresencePorts {
  timers: Timers;
  /** Names this process. */
  node: string;
  present(): Iterable<Present>;
  tell(frame: Frame): void;
  announce(word: Word): void;
}

/** A page says itself when its person stops choosing; one that says nothing more for so long has been put away. */
export const choosingFor = 120_000;
const frameEvery = 1_000;
/** Three refreshes missed: the process is gone. */
const believedFor = 45_000;
const mostNames = 50;

/**
 * RT6: who is here, across processes. Each process announces its own sockets when they change and now and then; what
 * another one said is believed for a while. At most one frame and one announcement a second.
 */
export class Presence {
  readonly #meetupId: MeetupId;
  readonly #ports: PresencePorts;
  readonly #others = new Map<string, { word: Word; at: number }>();
  #toldAt = Number.NEGATIVE_INFINITY;
  #mustTell = false;
  #mustAnnounce = false;
  #lastTold = "";
  #lastAnnounced = "";
  #cancelTurn: (() => void) | null = null;
  #cancelLapse: (() => void) | null = null;

  constructor(meetupId: MeetupId, ports: PresencePorts) {
    this.#meetupId = meetupId;
    this.#ports = ports;
  }

  /** Somebody here came, went, or does something else; a newcomer is owed a frame even if it says nothing new. */
  changed(): void {
    this.#mustTell = true;
    this.#plan();
  }

  heard(word: Word): void {
    if (word.node === this.#ports.node) return;
    // Who has just begun to watch has heard of nobody yet.
    if (word.watchers > 0 && !this.#others.has(word.node)) this.#mustAnnounce = true;
    if (word.watchers > 0) this.#others.set(word.node, { word, at: this.#ports.timers.now() });
    else this.#others.delete(word.node);
    this.#plan();
  }

  /** Every 15 s: says again who is here, and forgets those who have stopped saying so. */
  refresh(): void {
    const oldest = this.#ports.timers.now() - believedFor;
    for (const [node, { at }] of this.#others) if (at < oldest) this.#others.delete(node);
    this.#mustAnnounce = true;
    this.#plan();
  }

  /** The last watcher here has left. */
  close(): void {
    this.#cancelTurn?.();
    this.#cancelLapse?.();
    if (this.#lastAnnounced !== "") this.#ports.announce(this.#word(0, []));
  }

  #plan(): void {
    if (this.#cancelTurn !== null) return;
    const wait = this.#toldAt + frameEvery - this.#ports.timers.now();
    if (wait <= 0) this.#turn();
    else {
      this.#cancelTurn = this.#ports.timers.after(wait, () => {
        this.#cancelTurn = null;
        this.#turn();
      });
    }
  }

  #turn(): void {
    this.#toldAt = this.#ports.timers.now();
    const own = this.#ownWord();
    const announced = JSON.stringify(own);
    if (this.#mustAnnounce || announced !== this.#lastAnnounced) {
      this.#mustAnnounce = false;
      this.#lastAnnounced = announced;
      this.#ports.announce(own);
    }
    const told = this.#merged(own);
    if (!this.#mustTell && told === this.#lastTold) return;
    this.#mustTell = false;
    this.#lastTold = told;
    this.#ports.tell(frameOf("presence", told));
  }

  #ownWord(): Word {
    const here = new Map<ParticipantId, Here["state"]>();
    const now = this.#ports.timers.now();
    let watchers = 0;
    let lapse = Number.POSITIVE_INFINITY;
    for (const { participantId, choosingUntil } of this.#ports.present()) {
      watchers++;
      if (participantId === null) continue;
      const choosing = choosingUntil > now;
      if (choosing) lapse = Math.min(lapse, choosingUntil);
      note(here, participantId, choosing ? "choosing" : "looking");
    }
    this.#lapseAt(lapse, now);
    return this.#word(watchers, named(here));
  }

  /** Nothing may happen any more when somebody stops choosing without a word. */
  #lapseAt(lapse: number, now: number): void {
    this.#cancelLapse?.();
    this.#cancelLapse =
      lapse < Number.POSITIVE_INFINITY ? this.#ports.timers.after(lapse - now, () => this.#plan()) : null;
  }

  #merged(own: Word): string {
    const here = new Map<ParticipantId, Here["state"]>();
    let watchers = 0;
    for (const word of [own, ...Array.from(this.#others.values(), (other) => other.word)]) {
      watchers += word.watchers;
      for (const { participantId, state } of word.here) note(here, participantId, state);
    }
    return JSON.stringify({ meetupId: this.#meetupId, watchers, here: named(here) });
  }

  #word(watchers: number, here: Here[]): Word {
    return { kind: "presence", meetupId: this.#meetupId, node: this.#ports.node, watchers, here };
  }
}

/** A person with two sockets is here once, and is choosing when they choose on one of them. */
function note(here: Map<ParticipantId, Here["state"]>, participantId: ParticipantId, state: Here["state"]): void {
  if (state === "choosing" || !here.has(participantId)) here.set(participantId, state);
}

function named(here: Map<ParticipantId, Here["state"]>): Here[] {
  const all = Array.from(here, ([participantId, state]): Here => ({ participantId, state }));
  const choosing = all.filter(({ state }) => state === "choosing");
  return [...choosing, ...all.filter(({ state }) => state !== "choosing")].slice(0, mostNames);
}
