import type { MeetupId, MeetupRecords } from "@pintpoint/core";
import { noChange } from "@pintpoint/core";

/** Sends `writers` commits at once, all decided on version 1, and gives their outcomes in order. */
export function raceCommits(
  records: Pick<MeetupRecords, "commit">,
  id: MeetupId,
  writers: number,
): Promise<Awaited<ReturnType<MeetupRecords["commit"]>>[]> {
  const at = { epoch: "e1", version: 1 };
  const commits = Array.from({ length: writers }, (_, n) => {
    const meetup = { set: { title: `written by ${n}` }, unset: [] };
    return records.commit(id, { kind: "change", base: at, to: 2, meetup, vault: noChange() });
  });
  return Promise.all(commits);
}
