import type { Meetup, Patch } from "@pintpoint/core";
import { patchMeetup } from "@pintpoint/core";
import { shareStructure } from "./share-structure.ts";

/** How long an early patch waits for its predecessor (RT2). */
export const GAP_WAIT_MS = 250;
/** The wait doubles up to this while watching again does not help. */
const MAX_GAP_WAIT_MS = 15_000;
/** More early patches are dropped; what is missing is fetched. */
const MAX_EARLY_PATCHES = 256;

export interface ConfirmedListener {
  /** A newer state is there. */
  changed(): void;
  /** Something is missing: watch again from the current version. */
  gap(): void;
}

/**
 * The server's state as far as it is known. RT2: a patch applies only to exactly its `from`, an early one waits, a
 * lasting gap is reported. Versions rise across epochs, too (RW6), so the version alone says what is older.
 */
export class ConfirmedState {
  readonly #listener: ConfirmedListener;
  #meetup: Meetup | null = null;
  #earlyPatches: Patch[] = [];
  /** The newest version known to exist, from an empty patch or an ack. */
  #newestKnown = 0;
  #watching = false;
  #needsWholeState = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gapWaitMs = GAP_WAIT_MS;

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
  get watchPosition(): { version: number; epoch: string } | Record<never, never> {
    return this.#meetup === null || this.#needsWholeState
      ? {}
      : { version: this.#meetup.version, epoch: this.#meetup.epoch };
  }

  /** The newest version known to exist, whether it is here or not. */
  get atLeast(): number {
    return Math.max(this.#newestKnown, this.version);
  }

  /** A whole state, from a GET or a watch. One that is older than what is here is ignored. */
  receiveState(whole: Meetup): void {
    const before = this.#meetup;
    if (before !== null && whole.version < before.version) return;
    this.#meetup = before === null ? whole : shareStructure(before, whole);
    this.#needsWholeState = false;
    if (this.#meetup !== before) this.#stateChanged();
    this.#applyEarly();
  }

  /** A pushed patch. */
  receivePatch(patch: Patch): void {
    if (patch.to <= this.version) return;
    if (patch.from === patch.to) {
      this.#newestKnown = Math.max(this.#newestKnown, patch.to);
      if (!this.#watching) this.#listener.gap();
      return;
    }
    if (this.#earlyPatches.length < MAX_EARLY_PATCHES) this.#earlyPatches.push(patch);
    else this.#newestKnown = Math.max(this.#newestKnown, patch.to);
    if (this.#watching || this.#meetup === null) return;
    if (patch.epoch === this.#meetup.epoch) this.#applyEarly();
    else this.#listener.gap();
  }

  /** A version that exists (from an ack); its patch should arrive. */
  noteVersion(version: number): void {
    this.#newestKnown = Math.max(this.#newestKnown, version);
    this.#applyEarly();
  }

  /** Until `endWatch` patches wait for the watch's answer. */
  beginWatch(): void {
    this.#watching = true;
    this.#clearTimer();
  }

  /** The watch's answer; null when there was none. */
  endWatch(answer: { meetup: Meetup } | { patches: readonly Patch[] } | null): void {
    this.#watching = false;
    if (answer !== null && "patches" in answer) this.#earlyPatches.unshift(...answer.patches);
    if (answer !== null && "meetup" in answer) this.receiveState(answer.meetup);
    else this.#applyEarly();
  }

  close(): void {
    this.#clearTimer();
    this.#earlyPatches = [];
    this.#watching = true;
  }

  /** Applies the early patches that fit, drops old ones, and starts the timer if something is missing. */
  #applyEarly(): void {
    if (this.#watching) return;
    const before = this.#meetup;
    for (let next = this.#next(); next !== undefined; next = this.#next()) this.#apply(next);
    this.#earlyPatches = this.#earlyPatches.filter((patch) => patch.to > this.version);
    if (this.#meetup !== before) this.#stateChanged();
    const missing =
      this.#meetup !== null &&
      (this.#earlyPatches.length > 0 || this.#newestKnown > this.version || this.#needsWholeState);
    if (!missing) this.#clearTimer();
    else this.#timer ??= setTimeout(this.#reportGap, this.#gapWaitMs);
  }

  #next(): Patch | undefined {
    const { epoch, version } = this.#meetup ?? { epoch: "", version: -1 };
    return this.#needsWholeState
      ? undefined
      : this.#earlyPatches.find((patch) => patch.from === version && patch.epoch === epoch);
  }

  #apply(patch: Patch): void {
    if (this.#meetup === null) return;
    try {
      this.#meetup = patchMeetup(this.#meetup, patch);
    } catch {
      // The patch cannot be applied: fetch the whole state.
      this.#needsWholeState = true;
      this.#earlyPatches = [];
    }
  }

  #stateChanged(): void {
    this.#gapWaitMs = GAP_WAIT_MS;
    this.#clearTimer();
    this.#listener.changed();
  }

  readonly #reportGap = (): void => {
    this.#timer = undefined;
    this.#gapWaitMs = Math.min(this.#gapWaitMs * 2, MAX_GAP_WAIT_MS);
    this.#listener.gap();
  };

  #clearTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
