import { MongoServerSelectionError } from "mongodb";
import { describe, expect, it } from "vitest";
import { eventually, startTestSet } from "./testing/test-set.ts";

const near = { readPreference: "secondaryPreferred" } as const;

describe("elections as the driver sees them", { timeout: 60_000 }, () => {
  it("a dead primary without an election: reads go on, writes find nobody", async () => {
    const stage = await startTestSet({ enableOverloadRetargeting: true });
    await stage.rows.insertOne({ _id: "a", version: 1 });
    const kinds: string[] = [];
    stage.client.on("topologyDescriptionChanged", ({ newDescription }) => kinds.push(newDescription.type));
    await stage.fake.kill(0);
    expect(await stage.rows.findOne({ _id: "a" }, near)).toEqual({ _id: "a", version: 1 });
    await eventually(() => kinds.at(-1) === "ReplicaSetNoPrimary");
    const write = stage.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    await expect(write).rejects.toBeInstanceOf(MongoServerSelectionError);
    expect(stage.fake.oplog).toHaveLength(1);
    expect(() => stage.fake.elect(0)).toThrow("not there");
  });

  it("a dead primary and an election 500 ms later: the write that waited is done, once", async () => {
    const stage = await startTestSet();
    await stage.rows.insertOne({ _id: "a", version: 1 });
    await stage.fake.kill(0);
    setTimeout(() => stage.fake.elect(1), 500);
    await stage.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    expect(stage.fake.primary).toBe(1);
    expect(stage.fake.countCommands({ command: "update", member: 1 })).toBe(1);
    await stage.fake.revive(0);
    await eventually(async () => (await stage.client.db("admin").command({ hello: 1 }, near)).secondary === true);
    expect(await stage.rows.findOne({ _id: "a" }, near)).toEqual({ _id: "a", version: 2 });
  });

  it("[FA3] a step-down before the write: refused, tried again at the successor, done once", async () => {
    const stage = await startTestSet();
    await stage.rows.insertOne({ _id: "a", version: 1 });
    // Both in one turn, so that the driver cannot have heard of it.
    const write = stage.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    stage.fake.stepDown(2);
    await write;
    expect(stage.fake.countCommands({ command: "update", member: 0 })).toBe(1);
    expect(await stage.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 2 });
    expect(stage.fake.oplog.filter(({ kind }) => kind === "update")).toHaveLength(1);
    await stage.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    expect(stage.fake.countCommands({ command: "update", member: 2 })).toBe(2);
  });

  it("[FA3] a step-down in the middle of a write: the successor knows that it is done", async () => {
    const stage = await startTestSet();
    await stage.rows.insertOne({ _id: "a", version: 1 });
    stage.fake.stepDownInWrite(1);
    const result = await stage.rows.updateOne({ _id: "a", version: 1 }, { $inc: { version: 1 } });
    expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(stage.fake.countCommands({ command: "update", member: 0 })).toBe(1);
    expect(stage.fake.countCommands({ command: "update", member: 1 })).toBe(1);
    expect(stage.fake.oplog.filter(({ kind }) => kind === "update")).toHaveLength(1);
  });

  it("nobody leads for a while: who writes then waits, and succeeds", async () => {
    const stage = await startTestSet();
    stage.fake.noPrimary();
    setTimeout(() => stage.fake.elect(2), 200);
    await stage.rows.insertOne({ _id: "a", version: 1 });
    expect(stage.fake.countCommands({ command: "insert", member: 2 })).toBe(1);
  });

  it("hello is streamed: a driver at rest, which asks every 60 s, hears of an election at once", async () => {
    const stage = await startTestSet({ heartbeatFrequencyMS: 60_000 });
    const leaders: string[] = [];
    stage.client.on("topologyDescriptionChanged", ({ newDescription }) => {
      for (const { type, address } of newDescription.servers.values()) if (type === "RSPrimary") leaders.push(address);
    });
    for (const leader of [1, 2, 0]) {
      stage.fake.elect(leader);
      await eventually(() => leaders.at(-1) === stage.fake.members[leader]?.address);
    }
  });

  it("one of three is no majority: nothing is acknowledged, and nobody is elected", async () => {
    const stage = await startTestSet({ writeConcern: { w: "majority", wtimeoutMS: 200 } });
    await stage.fake.kill(1);
    await stage.fake.kill(2);
    await expect(stage.rows.insertOne({ _id: "a", version: 1 })).rejects.toMatchObject({ code: 64 });
    // wtimeout undoes nothing.
    expect(stage.fake.documents("rows")).toBe(1);
    const waiting = stage.rows.insertOne({ _id: "b", version: 1 }, { writeConcern: { w: "majority" } });
    await eventually(() => stage.fake.documents("rows") === 2);
    await stage.fake.revive(1);
    await waiting;
    await stage.fake.kill(1);
    await stage.fake.revive(2);
    await stage.fake.kill(0);
    expect(() => stage.fake.elect(2)).toThrow("no majority");
  });

  it("a set that has healed is as new", async () => {
    const stage = await startTestSet();
    await stage.fake.kill(0);
    stage.fake.elect(1);
    stage.fake.suspend(2);
    stage.fake.failWrites(14031, 100);
    await stage.fake.reset();
    expect(stage.fake.primary).toBe(0);
    await eventually(() =>
      stage.rows.insertOne({ _id: "a", version: 1 }).then(
        () => true,
        () => false,
      ),
    );
    expect(stage.fake.documents("rows")).toBe(1);
  });
});
