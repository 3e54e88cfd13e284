import type { Patch, Version } from "@pintpoint/core";
import type { Timers } from "../../timers.ts";
import type { GatewayTelemetry } from "../gateway-deps.ts";
import { deliver, type Link } from "../wire/delivery.ts";
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
  /** The members' links side by side, null when they have to be gathered: a frame is mostly walking to them. */
  #links: readonly Link[] | null = null;
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
    this.#links = null;
    if (this.#stream.isHolding) this.#fresh.set(watcher, since);
  }

  delete(watcher: Watcher): void {
    if (this.#members.delete(watcher)) this.#links = null;
    this.#fresh.delete(watcher);
  }

  /** All of them leave. */
  takeAll(): Watcher[] {
    const members = [...this.#members];
    this.#members.clear();
    this.#links = null;
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
    this.#links ??= linksOf(this.#members);
    this.#deliver(this.#links, frame);
  }

  #send(patches: readonly Patch[]): void {
    this.#flushed(patches);
    if (this.#members.size === 0) return;
    const frames = framesOf(patches);
    if (this.#fresh.size === 0) {
      for (const frame of frames) this.tell(frame);
      return;
    }
    const settled = linksOf([...this.#members].filter((watcher) => !this.#fresh.has(watcher)));
    for (const frame of frames) this.#deliver(settled, frame);
    const bySince = Map.groupBy(this.#fresh.keys(), (watcher) => this.#fresh.get(watcher));
    this.#fresh.clear();
    for (const [since = 0, watchers] of bySince) {
      for (const frame of framesOf(patches.filter((patch) => patch.to > since))) {
        this.#deliver(linksOf(watchers), frame);
      }
    }
  }

  #deliver(links: readonly Link[], frame: Frame): void {
    let sockets = 0;
    for (const link of links) {
      const delivered = deliver(link, frame);
      if (delivered === "raw" || delivered === "queued") sockets++;
    }
    if (sockets > 0) this.#telemetry.framesSent(frame.event, sockets);
  }
}

function linksOf(watchers: Iterable<Watcher>): Link[] {
  return Array.from(watchers, ({ link }) => link);
}

/** What these patches are on the wire, in order. */
export function framesOf(patches: readonly Patch[]): Frame[] {
  const runs = unbrokenRuns(patches);
  const last = runs.at(-1);
  if (last !== undefined && runs.length > mostRuns)
    return [patchFrame(positionPatch(last.meetupId, last.epoch, last.to))];
  return runs.map(patchFrame);
}
