import type { ParticipantId, Patch, Version, View } from "@pintpoint/core";

/** An answer that takes so long that more than this is sent meanwhile is worth a second watch. */
const most = 1_000;

/** What a room said while a watcher waits for its answer: of both views, which one it will be is not known yet. */
export class HeldBack {
  readonly #patches: Record<View, Patch[]> = { full: [], blind: [] };
  readonly #turned = new Map<ParticipantId, Version>();
  readonly #untied = new Map<ParticipantId, Version>();
  #isTooMuch = false;

  add(view: View, patches: readonly Patch[]): void {
    const list = this.#patches[view];
    this.#isTooMuch ||= list.length + patches.length > most;
    if (this.#isTooMuch) list.length = 0;
    else list.push(...patches);
  }

  note(version: Version, turned: readonly ParticipantId[], untied: readonly ParticipantId[]): void {
    for (const id of turned) this.#turned.set(id, version);
    for (const id of untied) this.#untied.set(id, version);
  }

  /** What a watcher who has `since` has not got; null when it was too much to keep. */
  missedSince(since: Version, view: View): readonly Patch[] | null {
    return this.#isTooMuch ? null : this.#patches[view].filter((patch) => patch.to > since);
  }

  /** Whether the participant's view has changed, or their token has died, after `since`. */
  hasTurned(id: ParticipantId, since: Version): boolean {
    return (this.#turned.get(id) ?? 0) > since;
  }

  hasUntied(id: ParticipantId, since: Version): boolean {
    return (this.#untied.get(id) ?? 0) > since;
  }
}
