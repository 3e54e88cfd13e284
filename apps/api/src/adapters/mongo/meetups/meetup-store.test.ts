import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import type { StoreUnderTest } from "@pintpoint/port-suites";
import {
  registerMeetupRecordsSuite,
  registerStaleReadsSuite,
  registerUpcomingIndexSuite,
} from "@pintpoint/port-suites";
import { afterAll, beforeAll, describe } from "vitest";
import type { OpenMongoOptions } from "../open-mongo.ts";
import type { MongoStore } from "./meetup-store.ts";
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

async function opened(options: OpenMongoOptions): Promise<MongoStore> {
  const store = openMongoStore(options);
  await store.opened;
  return store;
}

describe.each(["primary", "secondary"] as const)("reading from the %s first", (reads) => {
  async function open(): Promise<StoreUnderTest> {
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
  }
  registerMeetupRecordsSuite("store-mongo", open, { lasting: true, runs: reads === "primary" ? 100 : 10 });
  registerStaleReadsSuite("store-mongo", open);
  registerUpcomingIndexSuite("store-mongo", open);
});
