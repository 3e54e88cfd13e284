import type { Change, Command, Meetup, ParticipantId, View } from "@pintpoint/core";
import { viewOf } from "@pintpoint/core";

/** Notes, while a batch is decided, whose view or tie it changes. Costs nothing where a meetup is not blind. */
export class Audience {
  readonly #views = new Map<ParticipantId, View>();
  readonly #untied = new Set<ParticipantId>();

  /** Called before the change is applied to `meetup`. */
  note(meetup: Meetup, command: Command, change: Change): void {
    if (command.kind === "relink") this.#untied.add(command.participantId);
    for (const path of change.unset) this.#noteGone(path);
    if (!meetup.settings.blind) return;
    for (const path of Object.keys(change.set)) this.#noteVoter(meetup, path);
    for (const path of change.unset) this.#noteVoter(meetup, path);
  }

  /** Called on the state after the batch. */
  turned(after: Meetup): ParticipantId[] {
    const turned: ParticipantId[] = [];
    for (const [id, before] of this.#views) {
      if (!this.#untied.has(id) && viewOf(after, { kind: "participant", id }) !== before) turned.push(id);
    }
    return turned;
  }

  untied(): ParticipantId[] {
    return [...this.#untied];
  }

  /** Who left or was removed, alone or among many. */
  #noteGone(path: string): void {
    const [map, id, field] = path.split(".", 3);
    if (map === "participants" && id !== undefined && field === undefined) this.#untied.add(id);
  }

  #noteVoter(meetup: Meetup, path: string): void {
    const [map, id, field] = path.split(".", 3);
    const changesView = map === "votes" || (map === "participants" && field === "blind");
    if (!changesView || id === undefined || this.#views.has(id)) return;
    this.#views.set(id, viewOf(meetup, { kind: "participant", id }));
  }
}
