import type { ArchivedMeetup, CreationReceipt, MeetupArchive, MeetupId } from "@pintpoint/core/meetups";
import { creationReceiptOfDeleted } from "@pintpoint/core/meetups";
import { positionsIn } from "./meetup-records.ts";
import type { MemoryDatabase } from "./memory-database.ts";
import { MemoryConnection } from "./memory-database.ts";

/** Of the stores on this database. */
export function createMemoryArchive(database: MemoryDatabase): MeetupArchive {
  const { meetups, creations } = database;
  const connection = new MemoryConnection(database);
  const creationOf = (id: MeetupId): CreationReceipt | undefined =>
    [...creations.values()].find(({ meetupId }) => meetupId === id);

  function putTombstone(id: MeetupId): void {
    meetups.set(id, "gone");
    const creation = creationOf(id);
    if (creation !== undefined) creations.set(creation.id, creationReceiptOfDeleted(creation));
  }

  function put({ id, creation, ...content }: ArchivedMeetup): void {
    if ("gone" in content) putTombstone(id);
    else if (meetups.get(id) !== "gone") meetups.set(id, structuredClone(content.record));
    if (creation === undefined || (creations.get(creation.id) ?? creation).meetupId !== id) return;
    const earlierCreation = creationOf(id);
    if (earlierCreation !== undefined) creations.delete(earlierCreation.id);
    creations.set(creation.id, { ...creation });
  }

  return {
    async *all() {
      for (const [id, content] of await connection.run(() => [...meetups])) {
        const creation = creationOf(id);
        const what = content === "gone" ? { gone: true as const } : { record: structuredClone(content) };
        yield { id, ...what, ...(creation && { creation: { ...creation } }) };
      }
    },
    positions: (ids) => connection.run(() => positionsIn(database, ids)),
    put: (all) => connection.run(() => all.forEach(put)),
    close: async () => connection.close(),
  };
}
