import type { Patch, Version } from "@pintpoint/core";
import type { GatewayTelemetry } from "../gateway-deps.ts";
import type { Timers } from "../timers.ts";
import { deliver } from "../wire/delivery.ts";
import type { Frame } from "../wire/frame.ts";
import { patchFrame, positionPatch } from "./meetup-frames.ts";
import { PatchStream } from "./patch-stream.ts";
import { unbrokenRuns } from "./unbroken-runs.ts";
import type { Watcher } from "./watcher.ts";

/** More gaps than this in one tick are told as one: whoever misses that much watches again anyway (RT4). */
const mostRuns = 4;

/** The watchers of one view of a meetup, and what they are sent. */
export class Crowd {
  readonly #members = new Set<Watcher>();
  /** Who was answered since the last flush: of what is held they may have a part already. */
  readonly #fresh = new Map<Watcher, Version>();
  readonly #stream: PatchStream;
  readonly #telemetry: GatewayTelemetry;
  readonly #flushed: (patches: readonly Patch[]) => void;

  /** @param flushed told what was just sent, for those who wait for an answer */
  constructor(timers: Timers, telemetry: GatewayTelemetry, flushed: (patches: readonly Patch[]) => void) {
    this.#stream = new PatchStream(
      timers,
      () => this.#members.size,
      (patches) => this.#send(patches),
    );
    this.#telemetry = telemetry;
    this.#flushed = flushed;
  }

  get size(): number {
    return this.#members.size;
  }

  /** Patches wait for the tick. */
  get isHolding(): boolean {
    return this.#stream.isHolding;
  }

  /** @param since the version that the watcher has */
  add(watcher: Watcher, since: Version): void {
    this.#members.add(watcher);
    if (this.#stream.isHolding) this.#fresh.set(watcher, since);
  }

  delete(watcher: Watcher): void {
    this.#members.delete(watcher);
    this.#fresh.delete(watcher);
  }

  /** All of them leave. */
  takeAll(): Watcher[] {
    const members = [...this.#members];
    this.#members.clear();
    this.#fresh.clear();
    return members;
  }

  push(patch: Patch): void {
    this.#stream.push(patch);
  }

  flush(): void {
    this.#stream.flush();
  }

  close(): void {
    this.#stream.close();
  }

  /** To all members, at once. */
  tell(frame: Frame): void {
    this.#count(frame, deliverAll(this.#members, frame));
  }

  #send(patches: readonly Patch[]): void {
    this.#flushed(patches);
    if (this.#members.size === 0) return;
    const frames = framesOf(patches);
    if (this.#fresh.size === 0) {
      for (const frame of frames) this.tell(frame);
      return;
    }
    const settled = [...this.#members].filter((watcher) => !this.#fresh.has(watcher));
    for (const frame of frames) this.#count(frame, deliverAll(settled, frame));
    const bySince = Map.groupBy(this.#fresh.keys(), (watcher) => this.#fresh.get(watcher));
    this.#fresh.clear();
    for (const [since = 0, watchers] of bySince) {
      for (const frame of framesOf(patches.filter((patch) => patch.to > since))) {
        this.#count(frame, deliverAll(watchers, frame));
      }
    }
  }

  #count(frame: Frame, sockets: number): void {
    if (sockets > 0) this.#telemetry.framesSent(frame.event, sockets);
  }
}

/** What these patches are on the wire, in order. */
export function framesOf(patches: readonly Patch[]): Frame[] {
  const runs = unbrokenRuns(patches);
  const last = runs.at(-1);
  if (last !== undefined && runs.length > mostRuns)
    return [patchFrame(positionPatch(last.meetupId, last.epoch, last.to))];
  return runs.map(patchFrame);
}

function deliverAll(watchers: Iterable<Watcher>, frame: Frame): number {
  let sockets = 0;
  for (const { link } of watchers) {
    const delivered = deliver(link, frame);
    if (delivered === "raw" || delivered === "queued") sockets++;
  }
  return sockets;
}
