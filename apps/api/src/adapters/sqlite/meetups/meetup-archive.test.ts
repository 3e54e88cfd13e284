import { registerMeetupArchiveSuite } from "@pintpoint/port-suites";
import { temporaryDirectory } from "../../../testing/temporary-directory.ts";
import { openSqliteArchive } from "./meetup-archive.ts";
import { openSqliteStore } from "./meetup-store.ts";

registerMeetupArchiveSuite("store-sqlite", async () => {
  const directory = temporaryDirectory();
  const archive = openSqliteArchive(directory);
  return { archive, asStore: async () => openSqliteStore(directory), dispose: () => archive.close() };
});
