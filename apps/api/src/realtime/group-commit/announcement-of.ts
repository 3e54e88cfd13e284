import type { Announcement, Commit, MeetupId, Patch } from "@pintpoint/core";
import { blindPatch } from "@pintpoint/core";
import type { Effects } from "./decided-batch.ts";

/** What a commit tells every node with watchers of the meetup. */
export function announcementOf(meetupId: MeetupId, commit: Commit, effects: Effects): Announcement {
  if (commit.kind === "delete") return { kind: "gone", meetupId };
  const { after, statusBefore, turned, untied } = effects;
  const { epoch, version: from } = commit.at;
  const full: Patch = { meetupId, epoch, from, to: commit.to, set: commit.meetup.set, unset: commit.meetup.unset };
  const twoViews = after.settings.blind && (statusBefore === "open" || after.status === "open");
  const blind = twoViews ? blindPatch({ status: statusBefore }, after, full) : null;
  const opened = after.settings.blind && statusBefore !== after.status;
  return { kind: "patch", meetupId, full, blind, turned, untied, ...(opened && { opened }) };
}
