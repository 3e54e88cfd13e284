import { registerMeetupArchiveSuite } from "@pintpoint/port-suites";
import { openSqliteArchive } from "./sqlite-archive.ts";
import { openSqliteStore } from "./sqlite-store.ts";
import { temporaryDirectory } from "./testing/temporary-directory.ts";

registerMeetupArchiveSuite("store-sqlite", async () => {
  const directory = temporaryDirectory();
  const archive = openSqliteArchive(directory);
  return { archive, asStore: async () => openSqliteStore(directory), dispose: () => archive.close() };
});
