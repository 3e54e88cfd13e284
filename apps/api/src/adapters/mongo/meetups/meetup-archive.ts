import type { ArchivedMeetup, MeetupArchive, MeetupId } from "@pintpoint/core/meetups";
import { StoreUnavailable } from "@pintpoint/core/shared";
import type { UpdateFilter } from "mongodb";
import { isDuplicate, readFailure, writeFailure } from "../failures.ts";
import { migrate } from "../migrate.ts";
import { createMongoConnection } from "../mongo-connection.ts";
import { defaultMongoTimes } from "../mongo-times.ts";
import { findPositions } from "./find-meetups.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { creationOf, documentOf, meetupCollection, receiptOf, recordOf } from "./meetup-document.ts";
import { meetupMigrations } from "./migrations.ts";
import { tombstoneUpdate } from "./update-command.ts";

/** Longer times: no request waits here. */
const archiveTimes = { ...defaultMongoTimes, waitQueue: 30_000, socket: 60_000, connect: 10_000 };
const putBatchSize = 20;

/** Of the database that the address names. Rejects with StoreUnavailable, or NewerFormat. */
export async function openMongoArchive(uri: string): Promise<MeetupArchive> {
  const { client, db } = createMongoConnection(uri, archiveTimes);
  const meetups = meetupCollection(db);
  try {
    await client.connect();
    await migrate(db, [meetupMigrations]);
  } catch (error) {
    await client.close();
    throw readFailure(error);
  }
  let isClosed = false;
  const assertOpen = (): void => {
    if (isClosed) throw new StoreUnavailable("the archive is closed");
  };

  /** Does nothing when a unique index refuses it. */
  async function write(id: MeetupId, overTombstone: boolean, update: UpdateFilter<MeetupDocument>): Promise<void> {
    try {
      // The filter does not match a tombstone, and the insert then fails on the id: a tombstone stays in either order
      // (MS4).
      const filter = overTombstone ? { _id: id } : { _id: id, gone: { $ne: true as const } };
      await meetups.updateOne(filter, update, { upsert: true });
    } catch (error) {
      if (!isDuplicate(error)) throw writeFailure(error, true);
    }
  }

  async function put(archived: ArchivedMeetup): Promise<void> {
    const { id, creation } = archived;
    if ("gone" in archived) await write(id, true, tombstoneUpdate);
    else await write(id, false, replacementUpdate(archived));
    // After the meetup: the index may refuse the receipt, and then the other meetup's receipt stays.
    if (creation !== undefined) await write(id, true, { $set: { creation: creationOf(creation) } });
  }

  return {
    async *all() {
      assertOpen();
      for await (const document of meetups.find().sort({ _id: 1 })) yield archivedOf(document);
    },
    async positions(ids) {
      assertOpen();
      return await findPositions(meetups, ids);
    },
    async put(all) {
      assertOpen();
      for (let from = 0; from < all.length; from += putBatchSize)
        await Promise.all(all.slice(from, from + putBatchSize).map(put));
    },
    async close() {
      isClosed = true;
      await client.close();
    },
  };
}

function replacementUpdate({ record }: Extract<ArchivedMeetup, { record: unknown }>): UpdateFilter<MeetupDocument> {
  const { _id, strange, span, ...fields } = documentOf(record);
  return {
    $set: { ...fields, ...(strange && { strange }), ...(span && { span }) },
    $unset: { ...(strange === undefined && { strange: "" }), ...(span === undefined && { span: "" }) },
  };
}

function archivedOf(document: MeetupDocument): ArchivedMeetup {
  const { _id: id } = document;
  const creation = document.creation && { creation: receiptOf(id, document.creation) };
  const record = recordOf(document);
  return record === "gone" || record === null ? { id, gone: true, ...creation } : { id, record, ...creation };
}
