import type { ParticipantId, Patch, Version, View } from "@pintpoint/core";

/** An answer that takes so long that more than this is sent meanwhile is worth a second watch. */
const maxPatches = 1_000;

/** What a room said while a watcher waits for its answer: of both views, which one it will be is not known yet. */
export class BufferedPatches {
  readonly #patches: Record<View, Patch[]> = { full: [], blind: [] };
  readonly #viewChangedAt = new Map<ParticipantId, Version>();
  readonly #revokedAt = new Map<ParticipantId, Version>();
  #hasOverflowed = false;

  add(view: View, patches: readonly Patch[]): void {
    const list = this.#patches[view];
    this.#hasOverflowed ||= list.length + patches.length > maxPatches;
    if (this.#hasOverflowed) list.length = 0;
    else list.push(...patches);
  }

  addViewChanges(version: Version, viewChanged: readonly ParticipantId[], revoked: readonly ParticipantId[]): void {
    for (const id of viewChanged) this.#viewChangedAt.set(id, version);
    for (const id of revoked) this.#revokedAt.set(id, version);
  }

  /** What a watcher who has `since` has not got; null when it was too much to keep. */
  patchesSince(since: Version, view: View): readonly Patch[] | null {
    return this.#hasOverflowed ? null : this.#patches[view].filter((patch) => patch.to > since);
  }

  /** Whether the participant's view has changed, or their token has died, after `since`. */
  hasViewChanged(id: ParticipantId, since: Version): boolean {
    return (this.#viewChangedAt.get(id) ?? 0) > since;
  }

  isRevoked(id: ParticipantId, since: Version): boolean {
    return (this.#revokedAt.get(id) ?? 0) > since;
  }
}
