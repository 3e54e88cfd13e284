import type { ParticipantId, Patch, Version, View } from "@pintpoint/core/meetups";

/** Patches buffered at most; when more were sent during one answer the watcher watches again. */
const maxPatches = 1_000;

/** What the room sent while a watcher waits for its answer, for both views, because its view is not known yet. */
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

  /** Patches after `since`; null when the buffer has overflowed. */
  patchesSince(since: Version, view: View): readonly Patch[] | null {
    return this.#hasOverflowed ? null : this.#patches[view].filter((patch) => patch.to > since);
  }

  /** Whether the participant's view changed, or their token was revoked, after `since`. */
  hasViewChanged(id: ParticipantId, since: Version): boolean {
    return (this.#viewChangedAt.get(id) ?? 0) > since;
  }

  isRevoked(id: ParticipantId, since: Version): boolean {
    return (this.#revokedAt.get(id) ?? 0) > since;
  }
}
