import { beforeEach, expect, it, vi } from "vitest";
import { type DeviceStorage, memoryStorage } from "../device/device-storage.ts";
import type { QueueEntry } from "./queue-entry.ts";
import { QueueStore } from "./queue-store.ts";
import type { Tabs } from "./tabs.ts";

const living = new Set<string>();
/** A tab of which the test says whether it lives. */
const tab = (id: string): Tabs => ({
  id,
  hold: () => void living.add(id),
  release: () => void living.delete(id),
  isAlive: async (other) => living.has(other),
});

let storage: DeviceStorage;
const store = (id: string) => new QueueStore(storage, tab(id), "m");
const vote = (key: string, of: string, at = 1): QueueEntry<"castVotes"> => ({
  key,
  route: "castVotes",
  request: { id: "m", pid: "p", body: { votes: { s: "yes" } } },
  as: { participantId: "p" },
  at,
  order: 1,
  tab: of,
});
const keys = ({ adopted }: { adopted: QueueEntry[] }) => adopted.map(({ key }) => key);

beforeEach(() => {
  living.clear();
  storage = memoryStorage();
});

it("shows that its tab lives from the first entry to the last", () => {
  const one = store("one");
  one.save(vote("a", "one"));
  one.save(vote("b", "one"));
  one.drop(vote("a", "one"));
  expect(living.has("one")).toBe(true);
  one.drop(vote("b", "one"));
  expect(living.has("one")).toBe(false);
  expect(storage.keys()).toEqual([]);
});

it("leaves the entries of living tabs alone, and says that there are some", async () => {
  store("one").save(vote("a", "one"));
  expect(await store("two").adopt()).toEqual({ adopted: [], othersLeft: true });
});

it("takes over what a dead tab left, in its order, for good", async () => {
  const one = store("one");
  one.save(vote("b", "one", 2));
  one.save(vote("a", "one", 1));
  living.clear();
  const two = store("two");
  expect(keys(await two.adopt())).toEqual(["a", "b"]);
  expect(living.has("two")).toBe(true);
  expect(one.isOurs(vote("a", "one"))).toBe(false);
  expect(two.isOurs(vote("a", "two"))).toBe(true);
  expect(await store("three").adopt()).toEqual({ adopted: [], othersLeft: true });
});

it("takes nothing that another tab took while it looked", async () => {
  store("one").save(vote("a", "one"));
  living.clear();
  const [two, three] = [store("two"), store("three")];
  const both = await Promise.all([two.adopt(), three.adopt()]);
  expect(both.flatMap(keys)).toEqual(["a"]);
});

it("does not mistake another meetup's entries, or what is no entry, for its own", async () => {
  new QueueStore(storage, tab("one"), "another").save(vote("a", "one"));
  storage.set("pintpoint:queue:m:b", "{");
  storage.set("pintpoint:queue:m:c", JSON.stringify({ ...vote("c", "one"), route: "deleteMeetup" }));
  living.clear();
  expect(await store("two").adopt()).toEqual({ adopted: [], othersLeft: false });
});

it("calls an entry that the storage did not take its own all the same", () => {
  vi.spyOn(storage, "set").mockImplementation(() => {
    throw new Error("QuotaExceededError");
  });
  const one = store("one");
  one.save(vote("a", "one"));
  expect(one.isOurs(vote("a", "one"))).toBe(true);
  expect(living.has("one")).toBe(false);
});
