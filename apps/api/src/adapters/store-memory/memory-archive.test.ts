import { registerMeetupArchiveSuite } from "@pintpoint/port-suites";
import { createMemoryArchive } from "./memory-archive.ts";
import { MemoryDatabase } from "./memory-database.ts";
import { createMemoryStore } from "./memory-store.ts";

registerMeetupArchiveSuite("store-memory", async () => {
  const database = new MemoryDatabase();
  return {
    archive: createMemoryArchive(database),
    asStore: async () => createMemoryStore({ database }),
    dispose: async () => {},
  };
});
