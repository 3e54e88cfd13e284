import type { Identity, MeetupId, ParticipantId, Version, View } from "@pintpoint/core/meetups";
import { LRUCache } from "lru-cache";

interface KnownVoters {
  epoch: string;
  version: Version;
  voters: Set<ParticipantId>;
}

/**
 * Participants who saw the full view of a blind meetup at a version: with it a participant's view is known without
 * parsing the cached bytes (RT12).
 */
export class VoterCache {
  readonly #known = new LRUCache<MeetupId, KnownVoters>({
    max: 500,
    maxSize: 200_000,
    sizeCalculation: ({ voters }) => 1 + voters.size,
  });

  set(id: MeetupId, { epoch, version, voters }: KnownVoters): void {
    this.#known.set(id, { epoch, version, voters });
  }

  /** Null when it takes the state to tell. */
  viewOf(id: MeetupId, at: { epoch: string; version: Version; blind: boolean }, identity: Identity): View | null {
    if (!at.blind) return "full";
    if (identity.kind !== "participant") return "blind";
    const known = this.#known.get(id);
    if (known === undefined || known.epoch !== at.epoch || known.version !== at.version) return null;
    return known.voters.has(identity.id) ? "full" : "blind";
  }
}
