import { setImmediate } from "node:timers/promises";
import type { StoreUnderTest } from "@pintpoint/port-suites";
import {
  freshId,
  raceCommits,
  registerMeetupRecordsSuite,
  registerStaleReadsSuite,
  registerUpcomingIndexSuite,
  sampleRecord,
  seededRandom,
} from "@pintpoint/port-suites";
import { describe, expect, it } from "vitest";
import type { MemoryStoreOptions } from "./meetup-store.ts";
import { createMemoryStore } from "./meetup-store.ts";
import { MemoryDatabase } from "./memory-database.ts";

const opening = (options?: MemoryStoreOptions) => async (): Promise<StoreUnderTest> => {
  const store = createMemoryStore(options);
  return { store, dispose: () => store.records.close() };
};

registerMeetupRecordsSuite("store-memory", opening(), { lasting: false });
registerStaleReadsSuite("store-memory", opening());
registerUpcomingIndexSuite("store-memory", opening());

describe("with pauses in every call", () => {
  const random = seededRandom(4);
  const beforeAndAfter = async (): Promise<void> => {
    for (let turns = Math.floor(random() * 3); turns > 0; turns--) await setImmediate();
  };
  registerMeetupRecordsSuite("store-memory", opening({ beforeAndAfter }), { lasting: false });
  registerStaleReadsSuite("store-memory", opening({ beforeAndAfter }));
  registerUpcomingIndexSuite("store-memory", opening({ beforeAndAfter }));
});

it("[MS8] control: a store that compares first and writes later lets several win one version", async () => {
  const store = createMemoryStore();
  const id = freshId();
  await store.records.create(sampleRecord(id));
  const outcomes = await raceCommits(
    {
      async commit(id, commit) {
        const seen = (await store.records.positions([id])).get(id);
        if (seen === undefined || seen === "gone" || seen.version !== commit.base.version) return "conflict";
        await setImmediate();
        const at = (await store.records.positions([id])).get(id);
        return at === undefined || at === "gone" ? "conflict" : store.records.commit(id, { ...commit, base: at });
      },
    },
    id,
    20,
  );
  expect(outcomes.filter((outcome) => outcome === "committed").length).toBeGreaterThan(1);
});

describe("several stores on one database", () => {
  it("[MS5] see each other's commits, and close for themselves", async () => {
    const database = new MemoryDatabase();
    const [one, other] = [createMemoryStore({ database }), createMemoryStore({ database })];
    const id = freshId();
    await one.records.create(sampleRecord(id));
    await one.records.close();
    expect(await other.records.read(id)).toEqual(sampleRecord(id));
  });

  it("a pause comes before and after each effect", async () => {
    const log: string[] = [];
    const database = new MemoryDatabase();
    const store = createMemoryStore({
      database,
      beforeAndAfter: async () => void log.push(`pause at ${database.meetups.size}`),
    });
    await store.records.create(sampleRecord(freshId()));
    expect(log).toEqual(["pause at 0", "pause at 1"]);
  });
});
