import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import { registerMeetupArchiveSuite } from "@pintpoint/port-suites";
import { afterAll, beforeAll } from "vitest";
import { openMongoArchive } from "./meetup-archive.ts";
import { openMongoStore } from "./meetup-store.ts";

let mongo: Mongo;
beforeAll(async () => {
  mongo = await startMongo();
}, 60_000);
afterAll(() => mongo.end());

registerMeetupArchiveSuite("store-mongo", async () => {
  const uri = mongo.freshUri();
  const archive = await openMongoArchive(uri);
  return {
    archive,
    async asStore() {
      const store = openMongoStore({ uri });
      await store.opened;
      return store;
    },
    dispose: () => archive.close(),
  };
});
