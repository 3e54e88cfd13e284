import { connect } from "node:net";
import { MongoClient, MongoNetworkError, MongoServerError, MongoWriteConcernError } from "mongodb";
import { describe, expect, it, vi } from "vitest";
import { waitUntil } from "../wait-until.ts";
import { startFakeReplicaSet } from "./fake-replica-set.ts";
import { startTestSet } from "./testing/test-set.ts";

const near = { readPreference: "secondary" } as const;

describe("faults as the driver sees them", { timeout: 60_000 }, () => {
  it("[FA10] a reply lost after the commit: the driver's retry gets the first result, nothing is done twice", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    testSet.fake.dropReplies();
    const result = await testSet.rows.updateOne({ _id: "a", version: 1 }, { $inc: { version: 1 } });
    expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(testSet.fake.countCommands({ command: "update" })).toBe(2);
    expect(testSet.fake.oplog.filter(({ kind }) => kind === "update")).toHaveLength(1);
  });

  it("control: without retryable writes the same retry finds the filter no longer true", async () => {
    const testSet = await startTestSet({ retryWrites: false });
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    testSet.fake.dropReplies();
    const once = () => testSet.rows.updateOne({ _id: "a", version: 1 }, { $inc: { version: 1 } });
    await expect(once()).rejects.toBeInstanceOf(MongoNetworkError);
    expect(await once()).toMatchObject({ matchedCount: 0 });
  });

  it("[FA10] the retry's reply lost as well: an error, and the write stands", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    testSet.fake.dropReplies(2);
    const write = testSet.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    await expect(write).rejects.toBeInstanceOf(MongoNetworkError);
    expect(await testSet.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 2 });
  });

  it("[FA8] lag: a secondary does not know what was just made, and then does", async () => {
    const testSet = await startTestSet();
    await waitUntil(async () => (await testSet.rows.find({}, near).toArray()).length === 0);
    testSet.fake.setLag(60_000);
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    expect(await testSet.rows.findOne({ _id: "a" }, near)).toBeNull();
    expect(await testSet.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 1 });
    testSet.fake.setLag(100);
    await waitUntil(async () => (await testSet.rows.findOne({ _id: "a" }, near)) !== null);
  });

  it("[FA9] a held secondary shows every document as it was, the deleted ones too, until it is released", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertMany(["a", "b"].map((_id) => ({ _id, version: 1 })));
    testSet.fake.pauseReplication();
    for (let version = 2; version <= 5; version += 1) await testSet.rows.updateOne({ _id: "a" }, { $set: { version } });
    await testSet.rows.deleteOne({ _id: "b" });
    await testSet.rows.insertOne({ _id: "c", version: 1 });
    const shown = async () =>
      (await testSet.rows.find({}, near).toArray()).map(({ _id, version }) => `${_id}${version}`);
    expect(await shown()).toEqual(["a1", "b1"]);
    testSet.fake.resumeReplication();
    expect(await shown()).toEqual(["a5", "c1"]);
    // Once elected, it has everything.
    testSet.fake.pauseReplication();
    await testSet.rows.updateOne({ _id: "a" }, { $set: { version: 6 } });
    testSet.fake.stepDown(1);
    await waitUntil(async () => (await testSet.rows.findOne({ _id: "a" }))?.version === 6);
  });

  it("[FA4] a hung primary: the driver's heartbeat notices; what it had taken in is done when it wakes", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    const failures: string[] = [];
    testSet.client.on("serverHeartbeatFailed", ({ connectionId }) => failures.push(connectionId));
    testSet.fake.suspend(0);
    const signal = AbortSignal.timeout(300);
    const write = testSet.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    const outcome = Promise.race([write, new Promise((_, reject) => signal.addEventListener("abort", reject))]);
    await expect(outcome).rejects.toBeDefined();
    const ended = write.catch((error: unknown) => error);
    expect(testSet.fake.oplog).toHaveLength(1);
    await waitUntil(() => failures.includes(testSet.fake.members[0]?.address ?? ""));
    testSet.fake.resume(0);
    await ended;
    await waitUntil(() => testSet.fake.oplog.length === 2);
  });

  it("[FA6] a hung secondary accepts connections and answers nobody", async () => {
    const testSet = await startTestSet();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    testSet.fake.suspend(1);
    testSet.fake.suspend(2);
    const read = testSet.rows.findOne({ _id: "a" }, { ...near, signal: AbortSignal.timeout(200) });
    await expect(read).rejects.toMatchObject({ name: "MongoWaitQueueTimeoutError" });
    expect(await testSet.rows.findOne({ _id: "a" })).not.toBeNull();
  });

  it("writes that fail as they were told to: the disk full, not primary, a write concern", async () => {
    const testSet = await startTestSet();
    testSet.fake.failWrites(14031);
    await expect(testSet.rows.insertOne({ _id: "a", version: 1 })).rejects.toMatchObject({ code: 14031 });
    expect(testSet.fake.documents("rows")).toBe(0);
    testSet.fake.failWrites(10107);
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    testSet.fake.failWrites(10107, 2);
    await expect(testSet.rows.insertOne({ _id: "b", version: 1 })).rejects.toBeInstanceOf(MongoServerError);
    testSet.fake.failWriteConcern(64);
    await expect(testSet.rows.insertOne({ _id: "c", version: 1 })).rejects.toBeInstanceOf(MongoWriteConcernError);
    expect(testSet.fake.documents("rows")).toBe(2);
    // 91 is labelled as retryable: the driver asks again and gets the first result.
    testSet.fake.failWriteConcern(91);
    await testSet.rows.insertOne({ _id: "d", version: 1 });
    expect(testSet.fake.oplog.map(({ id }) => id)).toEqual(["a", "c", "d"]);
  });

  it("counts what each member is asked", async () => {
    const testSet = await startTestSet();
    await testSet.rows.findOne({ _id: "a" });
    await waitUntil(async () => {
      await testSet.rows.findOne({ _id: "a" }, near);
      return [1, 2].every((member) => testSet.fake.countCommands({ command: "find", member }) > 0);
    });
    expect(testSet.fake.countCommands({ command: "find", member: 0, collection: "rows" })).toBe(1);
    testSet.fake.resetCommandCounts();
    expect(testSet.fake.countCommands({ command: "find" })).toBe(0);
  });

  it("ends at once under load, and nothing breaks afterwards", async () => {
    const stray: unknown[] = [];
    const note = (reason: unknown): unknown => stray.push(reason);
    process.on("unhandledRejection", note);
    const testSet = await startTestSet();
    const writes = Array.from({ length: 50 }, (_, version) => testSet.rows.insertOne({ _id: `r${version}`, version }));
    const settled = Promise.allSettled(writes);
    testSet.fake.suspend(0);
    await testSet.fake.end();
    await testSet.fake.end();
    await testSet.client.close();
    await settled;
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off("unhandledRejection", note);
    expect(stray).toEqual([]);
  });

  it("closes a connection that sends no message, and goes on", async () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    const fakeReplicaSet = await startFakeReplicaSet();
    const socket = connect(fakeReplicaSet.members[0]?.port ?? 0, "127.0.0.1");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => {});
    socket.write("GET / HTTP/1.1\r\n\r\n");
    await closed;
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
    const client = await MongoClient.connect(fakeReplicaSet.uri);
    await client.close();
    await fakeReplicaSet.end();
  });
});
