import type { Meetup, Patch } from "@pintpoint/core";
import { patchMeetup } from "@pintpoint/core";
import { shareStructure } from "./share-structure.ts";

/** How long an early patch may wait for the one before it (RT2). */
export const HOLD_MS = 250;
/** While watching again does not help, the wait doubles up to this. */
const PATIENCE_MS = 15_000;
/** More early patches than this are not kept: what is missing then is asked for. */
const HELD = 256;

export interface ConfirmedListener {
  /** A newer state is there. */
  changed(): void;
  /** Something is missing: watch again from where the state stands. */
  unsure(): void;
}

/**
 * The server's state as far as this client knows it, kept by RT2: a patch is applied only onto exactly its `from`, an
 * early one waits, a lasting gap is told. It never goes back: versions rise across epochs too (RW6), so the version
 * alone says what is older.
 */
export class ConfirmedState {
  readonly #listener: ConfirmedListener;
  #meetup: Meetup | null = null;
  #held: Patch[] = [];
  /** The newest version that anybody told of: an empty patch, an ack. */
  #heardOf = 0;
  #watching = false;
  #spoilt = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience = HOLD_MS;

  constructor(listener: ConfirmedListener) {
    this.#listener = listener;
  }

  get meetup(): Meetup | null {
    return this.#meetup;
  }

  /** 0 while there is no state. */
  get version(): number {
    return this.#meetup?.version ?? 0;
  }

  /** From where to watch; empty asks for the whole state. */
  get position(): { version: number; epoch: string } | Record<never, never> {
    return this.#meetup === null || this.#spoilt ? {} : { version: this.#meetup.version, epoch: this.#meetup.epoch };
  }

  /** The newest version known to exist, whether it is here or not. */
  get atLeast(): number {
    return Math.max(this.#heardOf, this.version);
  }

  /** A whole state, from a GET or a watch. One that is older than what is here is ignored. */
  takeWhole(whole: Meetup): void {
    const before = this.#meetup;
    if (before !== null && whole.version < before.version) return;
    this.#meetup = before === null ? whole : shareStructure(before, whole);
    this.#spoilt = false;
    if (this.#meetup !== before) this.#progress();
    this.#settle();
  }

  /** A pushed patch. */
  takePatch(patch: Patch): void {
    if (patch.to <= this.version) return;
    if (patch.from === patch.to) {
      this.#heardOf = Math.max(this.#heardOf, patch.to);
      if (!this.#watching) this.#listener.unsure();
      return;
    }
    if (this.#held.length < HELD) this.#held.push(patch);
    else this.#heardOf = Math.max(this.#heardOf, patch.to);
    if (this.#watching || this.#meetup === null) return;
    if (patch.epoch === this.#meetup.epoch) this.#settle();
    else this.#listener.unsure();
  }

  /** A version that exists, as an ack told; its patch should be on its way. */
  hearOf(version: number): void {
    this.#heardOf = Math.max(this.#heardOf, version);
    this.#settle();
  }

  /** From here to `endWatch` patches wait for the watch's answer. */
  beginWatch(): void {
    this.#watching = true;
    this.#disarm();
  }

  /** The watch's answer; null when there was none. */
  endWatch(answer: { meetup: Meetup } | { patches: readonly Patch[] } | null): void {
    this.#watching = false;
    if (answer !== null && "patches" in answer) this.#held.unshift(...answer.patches);
    if (answer !== null && "meetup" in answer) this.takeWhole(answer.meetup);
    else this.#settle();
  }

  close(): void {
    this.#disarm();
    this.#held = [];
    this.#watching = true;
  }

  /** Applies what fits, forgets what is already here, and waits for what is missing. */
  #settle(): void {
    if (this.#watching) return;
    const before = this.#meetup;
    for (let next = this.#next(); next !== undefined; next = this.#next()) this.#apply(next);
    this.#held = this.#held.filter((patch) => patch.to > this.version);
    if (this.#meetup !== before) this.#progress();
    const missing = this.#meetup !== null && (this.#held.length > 0 || this.#heardOf > this.version || this.#spoilt);
    if (!missing) this.#disarm();
    else this.#timer ??= setTimeout(this.#giveUpWaiting, this.#patience);
  }

  #next(): Patch | undefined {
    const { epoch, version } = this.#meetup ?? { epoch: "", version: -1 };
    return this.#spoilt ? undefined : this.#held.find((patch) => patch.from === version && patch.epoch === epoch);
  }

  #apply(patch: Patch): void {
    if (this.#meetup === null) return;
    try {
      this.#meetup = patchMeetup(this.#meetup, patch);
    } catch {
      // A patch that this client cannot apply: only the whole state helps.
      this.#spoilt = true;
      this.#held = [];
    }
  }

  #progress(): void {
    this.#patience = HOLD_MS;
    this.#disarm();
    this.#listener.changed();
  }

  readonly #giveUpWaiting = (): void => {
    this.#timer = undefined;
    this.#patience = Math.min(this.#patience * 2, PATIENCE_MS);
    this.#listener.unsure();
  };

  #disarm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
