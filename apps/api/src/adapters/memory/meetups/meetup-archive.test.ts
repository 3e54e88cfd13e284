import { registerMeetupArchiveSuite } from "@pintpoint/port-suites";
import { createMemoryArchive } from "./meetup-archive.ts";
import { createMemoryStore } from "./meetup-store.ts";
import { MemoryDatabase } from "./memory-database.ts";

registerMeetupArchiveSuite("store-memory", async () => {
  const database = new MemoryDatabase();
  return {
    archive: createMemoryArchive(database),
    asStore: async () => createMemoryStore({ database }),
    dispose: async () => {},
  };
});
