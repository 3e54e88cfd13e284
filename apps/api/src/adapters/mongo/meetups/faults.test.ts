import { setTimeout } from "node:timers/promises";
import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import { noChange } from "@pintpoint/core/change";
import type { MeetupStore } from "@pintpoint/core/meetups";
import { RecordTooLarge, StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { freshId, sampleRecord } from "@pintpoint/port-suites";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openMongoStore } from "./meetup-store.ts";

let mongo: Mongo;
let admin: MongoClient;
let store: MeetupStore;

beforeAll(async () => {
  mongo = await startMongo({ isDedicated: true, hasTestCommands: true });
  admin = new MongoClient(mongo.uri);
}, 60_000);
afterAll(async () => {
  await admin.close();
  await mongo.end();
});
beforeEach(async () => {
  const opening = openMongoStore({ uri: mongo.freshUri(), times: { heartbeat: 500 } });
  store = opening;
  await opening.opened;
  return () => opening.records.close();
});

/** The next so many of these commands fail, or all of them. */
async function fail(times: number | "all", commands: string[], how: Record<string, unknown>): Promise<void> {
  const data = { failCommands: commands, ...how };
  const arm = (mode: unknown) => admin.db("admin").command({ configureFailPoint: "failCommand", mode, data });
  await arm(times === "all" ? "alwaysOn" : { times });
  onTestFinished(async () => void (await arm("off")));
}

/** A stopped process goes on for as long as the system takes to tell all its threads. */
async function freeze(): Promise<void> {
  for (const member of mongo.members) member.freeze();
  for (let answers = true; answers; ) {
    const ping = admin.db("admin").command({ ping: 1 });
    answers = await Promise.race([ping.then(() => true).catch(() => false), setTimeout(300, false)]);
  }
}

async function aMeetup(): Promise<string> {
  const id = freshId();
  await store.records.create(sampleRecord(id, 1));
  return id;
}

/** One try, with all the time it may need: one that the end of the time cuts off is unconfirmed, and rightly so. */
async function patiently(): Promise<MeetupStore> {
  const times = { heartbeat: 500, write: 30_000, oneTry: 29_900 };
  const patient = openMongoStore({ uri: mongo.freshUri(), times });
  onTestFinished(() => patient.records.close());
  await patient.opened;
  return patient;
}

const title = { set: { title: "Wine" }, unset: [] };
const commit = (id: string, version = 1) =>
  store.records.commit(id, {
    kind: "change",
    base: { epoch: "e1", version },
    to: version + 1,
    meetup: title,
    vault: noChange(),
  });

/** The error, and after how many milliseconds. */
async function failureOf(work: Promise<unknown>) {
  const startedAt = performance.now();
  const error = await work.then(
    () => expect.fail("it should have been refused"),
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - startedAt };
}

describe("[MS11] a write", () => {
  it("[FA3] that met a step-down is applied once, by the driver's second attempt", async () => {
    const id = await aMeetup();
    await fail(1, ["update"], { errorCode: 10_107 });
    expect(await commit(id)).toBe("committed");
    expect((await store.records.positions([id])).get(id)).toMatchObject({ version: 2 });
  });

  it("that no node takes was not written", async () => {
    store = await patiently();
    const id = await aMeetup();
    await fail("all", ["update", "insert"], { errorCode: 10_107 });
    expect((await failureOf(commit(id))).error).toBeInstanceOf(StoreUnavailable);
    expect(await store.records.read(id)).toEqual(sampleRecord(id, 1));
  });

  it.each<[string, Record<string, unknown>, number | "all", new (message: string) => Error]>([
    ["that was interrupted by a step-down may have been written", { errorCode: 11_602 }, "all", StoreUnconfirmed],
    ["whose connection broke twice may have been written", { closeConnection: true }, 2, StoreUnconfirmed],
    [
      "that no majority confirmed may have been written",
      { writeConcernError: { code: 64, errmsg: "waiting for replication timed out" } },
      1,
      StoreUnconfirmed,
    ],
    ["on a full disk was not written", { errorCode: 14_031 }, 1, StorageFull],
    ["that makes a document too large was not written", { errorCode: 17_419 }, 1, RecordTooLarge],
  ])("%s", async (_, how, times, expected) => {
    const id = await aMeetup();
    await fail(times, ["update", "insert"], how);
    expect((await failureOf(commit(id))).error).toBeInstanceOf(expected);
  });

  it("whose second attempt found no server is unconfirmed, though the error is about the selection", async () => {
    const slow = openMongoStore({ uri: mongo.freshUri(), times: { heartbeat: 60_000, serverSelection: 200 } });
    onTestFinished(() => slow.records.close());
    await slow.opened;
    store = slow;
    const id = await aMeetup();
    let error: unknown;
    // A slow machine may have looked at the server again within those 200 ms: then it is committed, and all begins anew.
    for (let version = 1; error === undefined && version <= 50; version++) {
      await fail(1, ["update"], { errorCode: 11_602, errorLabels: ["RetryableWriteError"] });
      error = await commit(id, version).then(
        () => undefined,
        (reason: unknown) => reason,
      );
    }
    expect(error).toBeInstanceOf(StoreUnconfirmed);
    expect(error).toMatchObject({ cause: { name: "MongoServerSelectionError" } });
  });

  it("larger than a document may be is RecordTooLarge, and the meetup stays as it was", async () => {
    store = await patiently();
    const id = await aMeetup();
    const tooLarge = (letters: number) => {
      const meetup = { set: { description: "x".repeat(letters) }, unset: [] };
      return store.records.commit(id, {
        kind: "change",
        base: { epoch: "e1", version: 1 },
        to: 2,
        meetup,
        vault: noChange(),
      });
    };
    for (const letters of [16 * 1024 * 1024, 20 * 1024 * 1024])
      expect((await failureOf(tooLarge(letters))).error).toBeInstanceOf(RecordTooLarge);
    expect(await store.records.read(id)).toEqual(sampleRecord(id, 1));
  });
});

describe("[RW1] a server that hangs", () => {
  it("[FA4] a write under way is unconfirmed in time, reads are refused in time, and afterwards all is well", {
    timeout: 60_000,
  }, async () => {
    // Without these bounds the driver would wait for the socket's 60 s: `inTime` leaves a busy machine most of that.
    const times = { heartbeat: 500, write: 1_000, strictRead: 1_000, serverSelection: 1_000, socket: 60_000 };
    const brief = openMongoStore({ uri: mongo.freshUri(), times });
    onTestFinished(() => brief.records.close());
    await brief.opened;
    store = brief;
    const inTime = 15_000;
    const id = await aMeetup();
    await freeze();
    try {
      const [write, look, positionsStale, read] = await Promise.all([
        failureOf(commit(id)),
        failureOf(store.stale.readStale(id, 1)),
        failureOf(store.stale.positionsStale([id])),
        failureOf(store.records.read(id)),
      ]);
      expect(write.error).toBeInstanceOf(StoreUnconfirmed);
      expect(write.ms).toBeLessThan(inTime);
      for (const { error, ms } of [look, positionsStale, read]) {
        expect(error).toBeInstanceOf(StoreUnavailable);
        expect(ms).toBeLessThan(inTime);
      }
      // By now the driver knows: nothing is sent any more.
      const late = await failureOf(commit(id));
      expect(late.ms).toBeLessThan(inTime);
    } finally {
      for (const member of mongo.members) member.thaw();
    }
    await expect.poll(() => store.stale.readStale(id, 1).catch(() => null), { timeout: 30_000 }).not.toBeNull();
    const at = (await store.records.positions([id])).get(id);
    if (at === undefined || at === "gone") return expect.fail("the meetup is not there");
    expect(at.version).toBeLessThanOrEqual(2);
    expect(await commit(id, at.version)).toBe("committed");
  });

  it("[RW4] that is not there: reads are unavailable, never a 404, and the store opens by itself when it comes", {
    timeout: 60_000,
  }, async () => {
    await freeze();
    const waiting = openMongoStore({ uri: mongo.freshUri(), times: { heartbeat: 500, serverSelection: 500 } });
    onTestFinished(() => waiting.records.close());
    try {
      for (const ask of [waiting.records.read("x"), waiting.stale.readStale("x", 0), waiting.stale.positionsStale([])])
        await expect(ask).rejects.toThrow(StoreUnavailable);
      await setTimeout(1_000);
      await expect(waiting.records.create(sampleRecord(freshId(), 1))).rejects.toThrow(StoreUnavailable);
    } finally {
      for (const member of mongo.members) member.thaw();
    }
    await waiting.opened;
    expect(await waiting.stale.positionsStale([])).toEqual(new Map());
    expect(await waiting.records.read("x")).toBeNull();
  });
});
