import type { Change } from "@pintpoint/core/change";
import type { Command, Meetup, ParticipantId, View } from "@pintpoint/core/meetups";
import { viewOf } from "@pintpoint/core/meetups";

/**
 * Collects, while a batch is decided, the participants whose view or token it changes. Costs nothing for a meetup that
 * is not blind.
 */
export class AffectedParticipants {
  readonly #viewsBefore = new Map<ParticipantId, View>();
  readonly #revoked = new Set<ParticipantId>();

  /** Called before the change is applied to `meetup`. */
  addChange(meetup: Meetup, command: Command, change: Change): void {
    if (command.kind === "relink") this.#revoked.add(command.participantId);
    for (const path of change.unset) this.#addRemoved(path);
    if (!meetup.settings.blind) return;
    for (const path of Object.keys(change.set)) this.#addView(meetup, path);
    for (const path of change.unset) this.#addView(meetup, path);
  }

  /** Called on the state after the batch. */
  viewChanged(after: Meetup): ParticipantId[] {
    const ids: ParticipantId[] = [];
    for (const [id, before] of this.#viewsBefore) {
      if (!this.#revoked.has(id) && viewOf(after, { kind: "participant", id }) !== before) ids.push(id);
    }
    return ids;
  }

  revoked(): ParticipantId[] {
    return [...this.#revoked];
  }

  /** Who left or was removed, alone or among many. */
  #addRemoved(path: string): void {
    const [map, id, field] = path.split(".", 3);
    if (map === "participants" && id !== undefined && field === undefined) this.#revoked.add(id);
  }

  #addView(meetup: Meetup, path: string): void {
    const [map, id, field] = path.split(".", 3);
    const changesView = map === "votes" || (map === "participants" && field === "blind");
    if (!changesView || id === undefined || this.#viewsBefore.has(id)) return;
    this.#viewsBefore.set(id, viewOf(meetup, { kind: "participant", id }));
  }
}
