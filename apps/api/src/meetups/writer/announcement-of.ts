import type { Commit, MeetupId, Patch } from "@pintpoint/core";
import { blindPatch } from "@pintpoint/core";
import type { Announcement } from "../live/announcements.ts";
import type { CommitEffects } from "./decided-batch.ts";

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
