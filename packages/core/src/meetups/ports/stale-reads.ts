import type { TokenHash } from "../../shared/token-hash.ts";
import type { MeetupId, Position, Version } from "../model/meetup.ts";
import type { Identified } from "../rights/identity.ts";
import { identifyAt } from "../rights/identity.ts";
import type { MeetupRecord, MeetupRecords } from "./meetup-records.ts";

/** The result of a read that may be stale. */
export interface StaleRead {
  found: MeetupRecord | "gone" | null;
  /** True: a replica answered, a newer state may exist. */
  isReplica: boolean;
}

/**
 * Reads that a replica may answer while the primary is slow or away (RW2). That a meetup or a token is unknown is always
 * the primary's answer (RW4). Rejects with StoreUnavailable.
 */
export interface StaleReads {
  /** As `read` of the records. An answer of at least version `newestKnown` is preferred (0: none is known). */
  readStale(id: MeetupId, newestKnown: Version): Promise<StaleRead>;

  /**
   * The identity of a token and the position at which it was read, without the whole record; null for an unknown token.
   * `gone` comes from the primary, too.
   */
  identifyStale(id: MeetupId, tokenHash: TokenHash): Promise<Identified | "gone" | null>;

  /** As `positions` of the records. */
  positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;
}

/** For a store without replicas: the answer is always the newest. */
export function staleReadsOf(records: Pick<MeetupRecords, "read" | "positions">): StaleReads {
  return {
    readStale: async (id) => ({ found: await records.read(id), isReplica: false }),
    async identifyStale(id, tokenHash) {
      const record = await records.read(id);
      return record === null || record === "gone" ? record : identifyAt(record.vault, tokenHash, record.meetup);
    },
    positionsStale: (ids) => records.positions(ids),
  };
}
