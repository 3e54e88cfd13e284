import type { Json, Patch, Version } from "@pintpoint/core";
import { LRUCache } from "lru-cache";
import { mergeContiguous } from "./unbroken-runs.ts";

/** Commits, not frames, are kept: a client that comes from another process stands between two commits, not two frames. */
const maxPatches = 256;
const maxBytes = 64 * 1024;
/** Merged answers that are kept until the next patch. */
const maxMergedAnswers = 8;
/** Of all rooms of a process together. */
const maxBytesOfAllRooms = 32 * 1024 * 1024;

/** What all rooms keep of their last patches has a bound; the rooms in which nothing happens forget first. */
export class PatchMemoryBudget {
  readonly #bytesOf: LRUCache<RecentPatches, number>;

  constructor(bytes = maxBytesOfAllRooms) {
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

  update(recent: RecentPatches, bytes: number): void {
    if (bytes === 0) this.#bytesOf.delete(recent);
    else this.#bytesOf.set(recent, bytes);
  }
}

/** The last patches of a room, for watchers that come back (RT2) and to know a doubled announcement. */
export class RecentPatches {
  readonly #budget: PatchMemoryBudget;
  #patches: Patch[] = [];
  #bytes = 0;
  #minVersion: Version = 0;
  /** A crowd that lost its node comes back from few versions: each is merged once. */
  #merged = new Map<Version, Patch[]>();
  #mergedBytes = 0;

  constructor(memory: PatchMemoryBudget) {
    this.#budget = memory;
  }

  /** False when it was there already. */
  add(patch: Patch): boolean {
    if (this.#patches.some(({ from, to }) => from === patch.from && to === patch.to)) return false;
    if (patch.from < this.#minVersion) return true;
    const place = this.#patches.findLastIndex(({ from }) => from < patch.from) + 1;
    this.#patches.splice(place, 0, patch);
    this.#bytes += estimatedPatchBytes(patch);
    this.#clearMerged();
    while (this.#patches.length > maxPatches || this.#bytes > maxBytes) this.#dropOldest();
    this.#budget.update(this, this.#bytes);
    return true;
  }

  /** What leads from one version to the other, unbroken: none when they are equal, null when it is not known. */
  between(from: Version, to: Version): readonly Patch[] | null {
    if (from < this.#minVersion) return null;
    if (from === to) return [];
    const known = this.#merged.get(from);
    if (known !== undefined) return known.at(-1)?.to === to ? known : null;
    const runs = mergeContiguous(this.#patches.filter((patch) => patch.from >= from && patch.to <= to));
    if (runs.length !== 1 || runs[0]?.from !== from || runs[0].to !== to) return null;
    if (this.#merged.size >= maxMergedAnswers) this.#clearMerged();
    this.#merged.set(from, runs);
    for (const run of runs) this.#mergedBytes += estimatedPatchBytes(run);
    this.#budget.update(this, this.#bytes + this.#mergedBytes);
    return runs;
  }

  /** Nothing before `version` may be handed out: those who come from there had another view (RT12). */
  dropBefore(version: Version): void {
    this.#minVersion = Math.max(this.#minVersion, version);
    while ((this.#patches[0]?.from ?? this.#minVersion) < this.#minVersion) this.#dropOldest();
    this.#budget.update(this, this.#bytes);
  }

  clear(): void {
    this.#patches = [];
    this.#bytes = 0;
    this.#clearMerged();
    this.#budget.update(this, 0);
  }

  #clearMerged(): void {
    this.#merged.clear();
    this.#mergedBytes = 0;
  }

  #dropOldest(): void {
    const patch = this.#patches.shift();
    if (patch !== undefined) this.#bytes -= estimatedPatchBytes(patch);
    this.#clearMerged();
  }
}

function estimatedPatchBytes({ set, unset }: Patch): number {
  let bytes = 100;
  for (const [path, value] of Object.entries(set)) bytes += path.length + estimatedValueBytes(value);
  for (const path of unset) bytes += path.length;
  return bytes;
}

function estimatedValueBytes(value: Json): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" ? JSON.stringify(value).length : 8;
}
