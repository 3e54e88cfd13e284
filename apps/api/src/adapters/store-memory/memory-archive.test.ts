import { registerMeetupArchiveSuite } from "@pintpoint/port-suites";
import { createMemoryArchive } from "./memory-archive.ts";
import { MemoryShelf } from "./memory-shelf.ts";
import { createMemoryStore } from "./memory-store.ts";

registerMeetupArchiveSuite("store-memory", async () => {
  const shelf = new MemoryShelf();
  return {
    archive: createMemoryArchive(shelf),
    asStore: async () => createMemoryStore({ shelf }),
    dispose: async () => {},
  };
});
