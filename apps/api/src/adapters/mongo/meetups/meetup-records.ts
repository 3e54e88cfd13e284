import type { MeetupRecords } from "@pintpoint/core/meetups";
import type { Collection } from "mongodb";
import type { MongoAccess } from "../mongo-access.ts";
import { findMeetup, findPositions } from "./find-meetups.ts";
import { insertOnce } from "./insert-once.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { documentOf, recordOf } from "./meetup-document.ts";
import { MongoCommitter } from "./mongo-committer.ts";
import { sweepReceipts } from "./sweep-receipts.ts";

export function createMongoRecords(access: MongoAccess, meetups: Collection<MeetupDocument>): MeetupRecords {
  const committer = new MongoCommitter(meetups);
  return {
    async create(record, receipt) {
      const document = documentOf(record, receipt);
      return await access.write((attempt, mayContinue) => insertOnce(meetups, document, receipt, attempt, mayContinue));
    },
    read: async (id) => recordOf(await access.readPrimary((options) => findMeetup(meetups, id, options))),
    commit: (id, commit) => access.write((attempt) => committer.commit(String(id), commit, attempt)),
    positions: (ids) => access.readPrimary((options) => findPositions(meetups, ids, options)),
    sweepReceipts: (now, after) => access.write(() => sweepReceipts(meetups, now, after)),
    close: () => access.close(),
  };
}
