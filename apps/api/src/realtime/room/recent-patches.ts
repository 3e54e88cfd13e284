import type { Json, Patch, Version } from "@pintpoint/core";
import { unbrokenRuns } from "./unbroken-runs.ts";

/** Commits, not frames, are kept: a client that comes from another process stands between two commits, not two frames. */
const most = 256;
const mostBytes = 64 * 1024;

/** The last patches of a room, for watchers that come back (RT2) and to know a doubled announcement. */
export class RecentPatches {
  #patches: Patch[] = [];
  #bytes = 0;
  #floor: Version = 0;
  /** A crowd that lost its node comes back from few versions: each is merged once. */
  #answers = new Map<Version, Patch[]>();

  /** False when it was there already. */
  add(patch: Patch): boolean {
    if (this.#patches.some(({ from, to }) => from === patch.from && to === patch.to)) return false;
    if (patch.from < this.#floor) return true;
    const place = this.#patches.findLastIndex(({ from }) => from < patch.from) + 1;
    this.#patches.splice(place, 0, patch);
    this.#bytes += roughBytes(patch);
    this.#answers.clear();
    while (this.#patches.length > most || this.#bytes > mostBytes) this.#dropOldest();
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
    this.#answers.set(from, runs);
    return runs;
  }

  /** Nothing before `version` may be handed out: those who come from there had another view (RT12). */
  startAt(version: Version): void {
    this.#floor = Math.max(this.#floor, version);
    while ((this.#patches[0]?.from ?? this.#floor) < this.#floor) this.#dropOldest();
  }

  clear(): void {
    this.#patches = [];
    this.#bytes = 0;
    this.#answers.clear();
  }

  #dropOldest(): void {
    const patch = this.#patches.shift();
    if (patch !== undefined) this.#bytes -= roughBytes(patch);
    this.#answers.clear();
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
