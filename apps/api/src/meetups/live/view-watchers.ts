import type { Patch, Version } from "@pintpoint/core/meetups";
import type { Timers } from "../../lifecycle/timers.ts";
import type { EncodedEvent } from "../../sockets/encoded-event.ts";
import type { SocketSender } from "../../sockets/socket-sender.ts";
import type { LiveTelemetry } from "./live-telemetry.ts";
import { mergeContiguous } from "./merge-contiguous.ts";
import { encodePatch, versionNotice } from "./outgoing-events.ts";
import { PatchThrottle } from "./patch-throttle.ts";
import type { Watcher } from "./watcher.ts";

/**
 * More gaps than this in one tick are sent as one version notice: a client that misses so much watches again anyway
 * (RT4).
 */
const maxRuns = 4;

/** The watchers of one view of a meetup, and what is sent to them. */
export class ViewWatchers {
  readonly #watchers = new Set<Watcher>();
  /** The members' senders as an array, null when outdated: sending a frame is mostly iterating over them. */
  #senders: readonly SocketSender[] | null = null;
  /**
   * Watchers added since the last flush, with the version that they have: they may have a part of the queued patches
   * already.
   */
  readonly #joinedSinceFlush = new Map<Watcher, Version>();
  readonly #throttle: PatchThrottle;
  readonly #telemetry: Pick<LiveTelemetry, "framesSent">;
  readonly #onFlush: (patches: readonly Patch[]) => void;

  /** @param flushed called with the patches just sent, for watchers whose answer is not out yet */
  constructor(
    timers: Timers,
    telemetry: Pick<LiveTelemetry, "framesSent">,
    flushed: (patches: readonly Patch[]) => void,
  ) {
    this.#throttle = new PatchThrottle(
      timers,
      () => this.#watchers.size,
      (patches) => this.#send(patches),
    );
    this.#telemetry = telemetry;
    this.#onFlush = flushed;
  }

  get size(): number {
    return this.#watchers.size;
  }

  /** Patches wait for the tick. */
  get hasQueued(): boolean {
    return this.#throttle.hasQueued;
  }

  /** @param since the version that the watcher has */
  add(watcher: Watcher, since: Version): void {
    this.#watchers.add(watcher);
    this.#senders = null;
    if (this.#throttle.hasQueued) this.#joinedSinceFlush.set(watcher, since);
  }

  delete(watcher: Watcher): void {
    if (this.#watchers.delete(watcher)) this.#senders = null;
    this.#joinedSinceFlush.delete(watcher);
  }

  /** All of them leave. */
  removeAll(): Watcher[] {
    const members = [...this.#watchers];
    this.#watchers.clear();
    this.#senders = null;
    this.#joinedSinceFlush.clear();
    return members;
  }

  push(patch: Patch): void {
    this.#throttle.push(patch);
  }

  flush(): void {
    this.#throttle.flush();
  }

  close(): void {
    this.#throttle.close();
  }

  /** To all members, at once. */
  broadcast(event: EncodedEvent): void {
    this.#senders ??= sendersOf(this.#watchers);
    this.#deliver(this.#senders, event);
  }

  #send(patches: readonly Patch[]): void {
    this.#onFlush(patches);
    if (this.#watchers.size === 0) return;
    const events = encodePatches(patches);
    if (this.#joinedSinceFlush.size === 0) {
      for (const event of events) this.broadcast(event);
      return;
    }
    const others = sendersOf([...this.#watchers].filter((watcher) => !this.#joinedSinceFlush.has(watcher)));
    for (const event of events) this.#deliver(others, event);
    const bySince = Map.groupBy(this.#joinedSinceFlush.keys(), (watcher) => this.#joinedSinceFlush.get(watcher));
    this.#joinedSinceFlush.clear();
    for (const [since = 0, watchers] of bySince) {
      for (const event of encodePatches(patches.filter((patch) => patch.to > since))) {
        this.#deliver(sendersOf(watchers), event);
      }
    }
  }

  #deliver(senders: readonly SocketSender[], event: EncodedEvent): void {
    let sockets = 0;
    for (const sender of senders) if (sender.send(event) === "sent") sockets++;
    if (sockets > 0) this.#telemetry.framesSent(event.event, sockets);
  }
}

function sendersOf(watchers: Iterable<Watcher>): SocketSender[] {
  return Array.from(watchers, ({ sender }) => sender);
}

/** What these patches are on the wire, in order. */
export function encodePatches(patches: readonly Patch[]): EncodedEvent[] {
  const runs = mergeContiguous(patches);
  const last = runs.at(-1);
  if (last !== undefined && runs.length > maxRuns)
    return [encodePatch(versionNotice(last.meetupId, last.epoch, last.to))];
  return runs.map(encodePatch);
}
