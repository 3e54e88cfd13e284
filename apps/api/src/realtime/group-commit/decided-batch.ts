import type { Commit, Meetup, ParticipantId, Position, WriteResult } from "@pintpoint/core";
import type { PendingWrite } from "./pending-write.ts";

/** What became of the first commands of a queue, decided in their order on one record. */
export interface DecidedBatch {
  /** Decided on the committed state alone: need not wait for the commit. */
  immediate: DecidedWrite[];
  /** Share the commit's fate: accepted, or refused on top of what is not committed yet. */
  afterCommit: DecidedWrite[];
  commit: Commit | null;
  /** Where the record stood before. */
  at: Position;
  effects: CommitEffects;
  /** A token that was somebody's is nobody's after the commit (MS10). */
  revokesToken: boolean;
  /** How many bytes more the record costs to keep (record-bytes.ts). */
  growth: number;
}

export interface DecidedWrite {
  write: PendingWrite;
  result: WriteResult;
}

/** What watchers must be told beside the patch. */
export interface CommitEffects {
  statusBefore: Meetup["status"];
  /** In a blind meetup: who sees another view than before (RT12). */
  viewChanged: ParticipantId[];
  /** Who left, was removed or got a new link (MS10). */
  revoked: ParticipantId[];
  /** The state after the batch; the record's own, not a copy. */
  after: Meetup;
}
