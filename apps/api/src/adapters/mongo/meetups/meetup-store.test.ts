import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import { registerMeetupStoreSuite } from "@pintpoint/port-suites";
import { afterAll, beforeAll, describe } from "vitest";
import type { MongoStoreOptions } from "./meetup-store.ts";
import { openMongoStore } from "./meetup-store.ts";

let mongo: Mongo;
beforeAll(async () => {
  mongo = await startMongo();
}, 60_000);
afterAll(() => mongo.end());

// A server that shares two cores with everything else may take longer than one that people wait for.
const times = {
  write: 20_000,
  strictRead: 20_000,
  serverSelection: 20_000,
  waitQueue: 20_000,
  hedge: { totalTimeout: 20_000 },
};

async function opened(options: MongoStoreOptions) {
  const store = openMongoStore(options);
  await store.opened;
  return store;
}

describe.each(["primary", "secondary"] as const)("reading from the %s first", (reads) => {
  registerMeetupStoreSuite(
    "store-mongo",
    async () => {
      const options = { uri: mongo.freshUri(), reads, times };
      let store = await opened(options);
      return {
        store,
        async reopen() {
          store = await opened(options);
          return store;
        },
        dispose: () => store.records.close(),
      };
    },
    { lasting: true, runs: reads === "primary" ? 100 : 10 },
  );
});
