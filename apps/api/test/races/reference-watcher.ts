import { clientEvents, refusedAck, serverEvents } from "@pintpoint/contract";
import type { Meetup, Patch } from "@pintpoint/core";
import { patchMeetup } from "@pintpoint/core";
import type { Timers } from "../../src/lifecycle/timers.ts";
import type { WatcherSeen } from "../history/history.ts";
import type { Recorder } from "../history/recorder.ts";
import type { WireSocket } from "../wire/wire-socket.ts";

/** RT2: milliseconds that an early patch waits for the one before it. */
const earlyPatchTimeoutMs = 250;

export interface WatcherOptions {
  name: string;
  meetupId: string;
  socket: WireSocket;
  recorder: Recorder;
  timers: Timers;
  /** Of a participant; absent: a guest watches. */
  token?: string | undefined;
  /** The control: whatever comes is applied, whether it follows or not. */
  appliesGaps?: boolean;
}

/** RT2's client side in the simplest way; records each step. */
export class ReferenceWatcher {
  readonly #options: WatcherOptions;
  readonly #seen: WatcherSeen;
  #meetup: Meetup | null = null;
  #earlyPatches: Patch[] = [];
  #isAsking = false;
  #mustAskAgain = false;
  #isWaiting = false;
  #isGone = false;
  #isClosed = false;
  #token: string | undefined;

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.#token = options.token;
    this.#seen = options.recorder.watcher(options.name);
  }

  async watch(): Promise<void> {
    if (this.#isGone || this.#isClosed) return;
    if (this.#isAsking) {
      this.#mustAskAgain = true;
      return;
    }
    const { recorder, name, meetupId, socket } = this.#options;
    this.#isAsking = true;
    this.#mustAskAgain = false;
    const position = this.#meetup && { version: this.#meetup.version, epoch: this.#meetup.epoch };
    const token = this.#token === undefined ? {} : { token: this.#token };
    await recorder.read(name, () =>
      socket.requestAndTake("meetup:watch", { meetupId, ...position, ...token }, (answer) => {
        this.#isAsking = false;
        this.#takeAnswer(answer);
        const read = this.#isGone ? null : this.#meetup;
        this.#applyEarly();
        return read;
      }),
    );
    if (this.#mustAskAgain) await this.watch();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const { socket, meetupId } = this.#options;
    await socket.request("meetup:unwatch", { meetupId });
  }

  /** What the socket gets of this meetup. */
  receive(event: string, payload: unknown): void {
    if (this.#isGone || this.#isClosed) return;
    if (event === "meetup:gone") this.#end();
    else if (event === "resync") void this.watch();
    else if (event === "meetup:patch") {
      const patch = serverEvents["meetup:patch"].parse(payload);
      const isNews = patch.to > (this.#meetup?.version ?? -1);
      if (isNews && patch.from === patch.to) void this.watch();
      else if (isNews) this.#earlyPatches.push(patch);
      this.#applyEarly();
    }
  }

  #takeAnswer(answer: unknown): void {
    const refused = refusedAck.safeParse(answer);
    if (refused.success) {
      const { code } = refused.data.error;
      if (code === "meetup_not_found") this.#end();
      else if (code === "not_allowed" && this.#token !== undefined) this.#goOnAsGuest();
      else throw new Error(`a watch was refused: ${code}`);
      return;
    }
    const accepted = clientEvents["meetup:watch"].ack.parse(answer);
    if ("meetup" in accepted) this.#takeWhole(accepted.meetup);
    else for (const patch of accepted.patches) this.#apply(patch);
  }

  /** The token was revoked. */
  #goOnAsGuest(): void {
    this.#token = undefined;
    this.#mustAskAgain = true;
  }

  #takeWhole(meetup: Meetup): void {
    if (this.#meetup !== null && meetup.version < this.#meetup.version) return;
    this.#meetup = meetup;
    this.#seen.steps.push({ kind: "snapshot", at: this.#options.recorder.tick(), meetup });
  }

  #applyEarly(): void {
    if (this.#isAsking || this.#isGone || this.#meetup === null) return;
    for (let next = this.#next(); next !== undefined; next = this.#next()) this.#apply(next);
    this.#earlyPatches = this.#earlyPatches.filter((patch) => patch.to > this.#version);
    if (this.#earlyPatches.length === 0 || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#options.timers.after(earlyPatchTimeoutMs, () => {
      this.#isWaiting = false;
      if (this.#earlyPatches.some((patch) => patch.to > this.#version)) void this.watch();
    });
  }

  #next(): Patch | undefined {
    const news = this.#earlyPatches.filter((patch) => patch.to > this.#version);
    return this.#options.appliesGaps ? news[0] : news.find((patch) => patch.from === this.#version);
  }

  #apply(patch: Patch): void {
    if (this.#meetup === null) throw new Error("a patch before the first state");
    this.#meetup = patchMeetup(this.#meetup, patch);
    const { from, to } = patch;
    this.#seen.steps.push({ kind: "applied", at: this.#options.recorder.tick(), from, to, meetup: this.#meetup });
  }

  #end(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#seen.steps.push({ kind: "gone", at: this.#options.recorder.tick() });
  }

  get #version(): number {
    return this.#meetup?.version ?? -1;
  }
}
