import type { Json } from "@pintpoint/core/change";
import type { Patch, Version } from "@pintpoint/core/meetups";
import { LRUCache } from "lru-cache";
import { mergeContiguous } from "./merge-contiguous.ts";

/**
 * Patches of commits are kept, not of frames: a client from another node may be between two frames, but never inside a
 * commit.
 */
const maxPatches = 256;
const maxBytes = 64 * 1024;
/** Merged answers that are kept until the next patch. */
const maxMergedAnswers = 8;
/** Of all rooms of a process together. */
const maxBytesOfAllRooms = 32 * 1024 * 1024;

/** Bounds the recent patches of all rooms together; the rooms that were idle longest are emptied first. */
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

/** The last patches of a room, for watchers that come back (RT2) and to recognise a duplicate announcement. */
export class RecentPatches {
  readonly #budget: PatchMemoryBudget;
  #patches: Patch[] = [];
  #bytes = 0;
  #minVersion: Version = 0;
  /** After the loss of a node many clients come back with few different versions: each is merged once. */
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

  /**
   * The patches from one version to another without a gap: none when the versions are equal, null when they are not
   * known.
   */
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

  /** Patches before `version` are not handed out: clients with an older version had another view (RT12). */
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
