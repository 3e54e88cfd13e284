import { MongoServerSelectionError } from "mongodb";
import { describe, expect, it } from "vitest";
import { waitUntil } from "../wait-until.ts";
import { startTestSet } from "./testing/test-set.ts";

const near = { readPreference: "secondaryPreferred" } as const;

describe("elections as the driver sees them", { timeout: 60_000 }, () => {
  it("a dead primary without an election: reads go on, writes find nobody", async () => {
    const testSet = await startTestSet({ enableOverloadRetargeting: true });
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    const kinds: string[] = [];
    testSet.client.on("topologyDescriptionChanged", ({ newDescription }) => kinds.push(newDescription.type));
    await testSet.fake.kill(0);
    expect(await testSet.rows.findOne({ _id: "a" }, near)).toEqual({ _id: "a", version: 1 });
    await waitUntil(() => kinds.at(-1) === "ReplicaSetNoPrimary");
    const write = testSet.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    await expect(write).rejects.toBeInstanceOf(MongoServerSelectionError);
    expect(testSet.fake.oplog).toHaveLength(1);
    expect(() => testSet.fake.elect(0)).toThrow("not there");
  });

  it("a dead primary and an election 500 ms later: the write that waited is done, once", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    await testSet.fake.kill(0);
    setTimeout(() => testSet.fake.elect(1), 500);
    await testSet.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    expect(testSet.fake.primary).toBe(1);
    expect(testSet.fake.countCommands({ command: "update", member: 1 })).toBe(1);
    await testSet.fake.revive(0);
    await waitUntil(async () => (await testSet.client.db("admin").command({ hello: 1 }, near)).secondary === true);
    expect(await testSet.rows.findOne({ _id: "a" }, near)).toEqual({ _id: "a", version: 2 });
  });

  it("[FA3] a step-down before the write: refused, tried again at the successor, done once", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    // Both in one turn, so that the driver cannot have heard of it.
    const write = testSet.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    testSet.fake.stepDown(2);
    await write;
    expect(testSet.fake.countCommands({ command: "update", member: 0 })).toBe(1);
    expect(await testSet.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 2 });
    expect(testSet.fake.oplog.filter(({ kind }) => kind === "update")).toHaveLength(1);
    await testSet.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    expect(testSet.fake.countCommands({ command: "update", member: 2 })).toBe(2);
  });

  it("[FA3] a step-down in the middle of a write: the successor knows that it is done", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    testSet.fake.stepDownInWrite(1);
    const result = await testSet.rows.updateOne({ _id: "a", version: 1 }, { $inc: { version: 1 } });
    expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(testSet.fake.countCommands({ command: "update", member: 0 })).toBe(1);
    expect(testSet.fake.countCommands({ command: "update", member: 1 })).toBe(1);
    expect(testSet.fake.oplog.filter(({ kind }) => kind === "update")).toHaveLength(1);
  });

  it("without a primary for a while: a write waits, and succeeds", async () => {
    const testSet = await startTestSet();
    testSet.fake.noPrimary();
    setTimeout(() => testSet.fake.elect(2), 200);
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    expect(testSet.fake.countCommands({ command: "insert", member: 2 })).toBe(1);
  });

  it("hello is streamed: a driver at rest, which asks every 60 s, learns of an election at once", async () => {
    const testSet = await startTestSet({ heartbeatFrequencyMS: 60_000 });
    const leaders: string[] = [];
    testSet.client.on("topologyDescriptionChanged", ({ newDescription }) => {
      for (const { type, address } of newDescription.servers.values()) if (type === "RSPrimary") leaders.push(address);
    });
    for (const leader of [1, 2, 0]) {
      testSet.fake.elect(leader);
      await waitUntil(() => leaders.at(-1) === testSet.fake.members[leader]?.address);
    }
  });

  it("one of three is no majority: nothing is acknowledged, and nobody is elected", async () => {
    const testSet = await startTestSet({ writeConcern: { w: "majority", wtimeoutMS: 200 } });
    await testSet.fake.kill(1);
    await testSet.fake.kill(2);
    await expect(testSet.rows.insertOne({ _id: "a", version: 1 })).rejects.toMatchObject({ code: 64 });
    // wtimeout undoes nothing.
    expect(testSet.fake.documents("rows")).toBe(1);
    const waiting = testSet.rows.insertOne({ _id: "b", version: 1 }, { writeConcern: { w: "majority" } });
    await waitUntil(() => testSet.fake.documents("rows") === 2);
    await testSet.fake.revive(1);
    await waiting;
    await testSet.fake.kill(1);
    await testSet.fake.revive(2);
    await testSet.fake.kill(0);
    expect(() => testSet.fake.elect(2)).toThrow("no majority");
  });

  it("after its faults a set is as it was before", async () => {
    const testSet = await startTestSet();
    await testSet.fake.kill(0);
    testSet.fake.elect(1);
    testSet.fake.suspend(2);
    testSet.fake.failWrites(14031, 100);
    await testSet.fake.reset();
    expect(testSet.fake.primary).toBe(0);
    await waitUntil(() =>
      testSet.rows.insertOne({ _id: "a", version: 1 }).then(
        () => true,
        () => false,
      ),
    );
    expect(testSet.fake.documents("rows")).toBe(1);
  });
});
