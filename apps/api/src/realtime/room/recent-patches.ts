import type { Json, Patch, Version } from "@pintpoint/core";
import { LRUCache } from "lru-cache";
import { unbrokenRuns } from "./unbroken-runs.ts";

/** Commits, not frames, are kept: a client that comes from another process stands between two commits, not two frames. */
const most = 256;
const mostBytes = 64 * 1024;
/** Merged answers that are kept until the next patch. */
const mostAnswers = 8;
/** Of all rooms of a process together. */
const mostBytesOfAll = 32 * 1024 * 1024;

/** What all rooms keep of their last patches has a bound; the rooms in which nothing happens forget first. */
export class PatchMemory {
  readonly #bytesOf: LRUCache<RecentPatches, number>;

  constructor(bytes = mostBytesOfAll) {
    this.#bytesOf = new LRUCache({
      maxSize: bytes,
      sizeCalculation: (size) => Math.max(1, size),
      disposeAfter: (_, recent, reason) => {
        if (reason === "evict") recent.clear();
      },
    });
  }

  /** In bytes. */
  get size(): number {
    return this.#bytesOf.calculatedSize;
  }

  note(recent: RecentPatches, bytes: number): void {
    if (bytes === 0) this.#bytesOf.delete(recent);
    else this.#bytesOf.set(recent, bytes);
  }
}

/** The last patches of a room, for watchers that come back (RT2) and to know a doubled announcement. */
export class RecentPatches {
  readonly #memory: PatchMemory;
  #patches: Patch[] = [];
  #bytes = 0;
  #floor: Version = 0;
  /** A crowd that lost its node comes back from few versions: each is merged once. */
  #answers = new Map<Version, Patch[]>();
  #answerBytes = 0;

  constructor(memory: PatchMemory) {
    this.#memory = memory;
  }

  /** False when it was there already. */
  add(patch: Patch): boolean {
    if (this.#patches.some(({ from, to }) => from === patch.from && to === patch.to)) return false;
    if (patch.from < this.#floor) return true;
    const place = this.#patches.findLastIndex(({ from }) => from < patch.from) + 1;
    this.#patches.splice(place, 0, patch);
    this.#bytes += roughBytes(patch);
    this.#forgetAnswers();
    while (this.#patches.length > most || this.#bytes > mostBytes) this.#dropOldest();
    this.#memory.note(this, this.#bytes);
    return true;
  }

  /** What leads from one version to the other, unbroken: none when they are equal, null when it is not known. */
  between(from: Version, to: Version): readonly Patch[] | null {
    if (from < this.#floor) return null;
    if (from === to) return [];
    const known = this.#answers.get(from);
    if (known !== undefined) return known.at(-1)?.to === to ? known : null;
    const runs = unbrokenRuns(this.#patches.filter((patch) => patch.from >= from && patch.to <= to));
    if (runs.length !== 1 || runs[0]?.from !== from || runs[0].to !== to) return null;
    if (this.#answers.size >= mostAnswers) this.#forgetAnswers();
    this.#answers.set(from, runs);
    for (const run of runs) this.#answerBytes += roughBytes(run);
    this.#memory.note(this, this.#bytes + this.#answerBytes);
    return runs;
  }

  /** Nothing before `version` may be handed out: those who come from there had another view (RT12). */
  startAt(version: Version): void {
    this.#floor = Math.max(this.#floor, version);
    while ((this.#patches[0]?.from ?? this.#floor) < this.#floor) this.#dropOldest();
    this.#memory.note(this, this.#bytes);
  }

  clear(): void {
    this.#patches = [];
    this.#bytes = 0;
    this.#forgetAnswers();
    this.#memory.note(this, 0);
  }

  #forgetAnswers(): void {
    this.#answers.clear();
    this.#answerBytes = 0;
  }

  #dropOldest(): void {
    const patch = this.#patches.shift();
    if (patch !== undefined) this.#bytes -= roughBytes(patch);
    this.#forgetAnswers();
  }
}

function roughBytes({ set, unset }: Patch): number {
  let bytes = 100;
  for (const [path, value] of Object.entries(set)) bytes += path.length + roughSize(value);
  for (const path of unset) bytes += path.length;
  return bytes;
}

function roughSize(value: Json): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" ? JSON.stringify(value).length : 8;
}
