import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerMeetupStoreSuite } from "@pintpoint/port-suites";
import { openSqliteStore } from "./sqlite-store.ts";

registerMeetupStoreSuite(
  "store-sqlite",
  async () => {
    const directory = mkdtempSync(join(tmpdir(), "pintpoint-"));
    let store = openSqliteStore(directory);
    return {
      store,
      async reopen() {
        store = openSqliteStore(directory);
        return store;
      },
      async dispose() {
        await store.close();
        rmSync(directory, { recursive: true });
      },
    };
  },
  { lasting: true },
);
