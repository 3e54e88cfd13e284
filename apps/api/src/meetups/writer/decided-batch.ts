import type { Commit, Meetup, MeetupId, ParticipantId, Patch, Position, WriteResult } from "@pintpoint/core/meetups";
import { blindPatch } from "@pintpoint/core/meetups";
import type { Announcement } from "../live/announcements.ts";
import type { PendingWrite } from "./pending-write.ts";

/** Outcome of the first commands of a queue, decided in order on one record. */
export interface DecidedBatch {
  /** Decided on committed state only: answered without waiting for the commit. */
  immediate: DecidedWrite[];
  /** Answered after the commit: accepted, or decided on state that is not committed yet. */
  afterCommit: DecidedWrite[];
  commit: Commit | null;
  /** Where the record stood before. */
  at: Position;
  effects: CommitEffects;
  /** The commit revokes a token (MS10). */
  revokesToken: boolean;
  /** How many bytes more the record costs to keep (record-bytes.ts). */
  growth: number;
}

export interface DecidedWrite {
  write: PendingWrite;
  result: WriteResult;
}

/** What watchers need besides the patch. */
export interface CommitEffects {
  statusBefore: Meetup["status"];
  /** In a blind meetup: participants who see another view than before (RT12). */
  viewChanged: ParticipantId[];
  /** Participants who left, were removed or got a new link (MS10). */
  revoked: ParticipantId[];
  /** The state after the batch; the record's own, not a copy. */
  after: Meetup;
}

/** What a commit tells every node with watchers of the meetup. */
export function announcementOf(meetupId: MeetupId, commit: Commit, effects: CommitEffects): Announcement {
  if (commit.kind === "delete") return { kind: "gone", meetupId };
  const { after, statusBefore, viewChanged, revoked } = effects;
  const { epoch, version: from } = commit.base;
  const full: Patch = { meetupId, epoch, from, to: commit.to, set: commit.meetup.set, unset: commit.meetup.unset };
  const hasTwoViews = after.settings.blind && (statusBefore === "open" || after.status === "open");
  const blind = hasTwoViews ? blindPatch({ status: statusBefore }, after, full) : null;
  const opened = after.settings.blind && statusBefore !== after.status;
  return { kind: "patch", meetupId, full, blind, turned: viewChanged, untied: revoked, ...(opened && { opened }) };
}
