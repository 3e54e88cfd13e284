import { connect } from "node:net";
import { MongoClient, MongoNetworkError, MongoServerError, MongoWriteConcernError } from "mongodb";
import { describe, expect, it, vi } from "vitest";
import { startFakeReplicaSet } from "./fake-replica-set.ts";
import { eventually, startTestSet } from "./testing/test-set.ts";

const near = { readPreference: "secondary" } as const;

describe("faults as the driver sees them", { timeout: 60_000 }, () => {
  it("[FA10] a reply lost after the commit: the driver's retry gets the first result, nothing is done twice", async () => {
    const stage = await startTestSet();
    await stage.rows.insertOne({ _id: "a", version: 1 });
    stage.fake.dropReplies();
    const result = await stage.rows.updateOne({ _id: "a", version: 1 }, { $inc: { version: 1 } });
    expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(stage.fake.countCommands({ command: "update" })).toBe(2);
    expect(stage.fake.oplog.filter(({ kind }) => kind === "update")).toHaveLength(1);
  });

  it("control: without retryable writes the same retry finds the filter no longer true", async () => {
    const stage = await startTestSet({ retryWrites: false });
    await stage.rows.insertOne({ _id: "a", version: 1 });
    stage.fake.dropReplies();
    const once = () => stage.rows.updateOne({ _id: "a", version: 1 }, { $inc: { version: 1 } });
    await expect(once()).rejects.toBeInstanceOf(MongoNetworkError);
    expect(await once()).toMatchObject({ matchedCount: 0 });
  });

  it("[FA10] the retry's reply lost as well: an error, and the write stands", async () => {
    const stage = await startTestSet();
    await stage.rows.insertOne({ _id: "a", version: 1 });
    stage.fake.dropReplies(2);
    const write = stage.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    await expect(write).rejects.toBeInstanceOf(MongoNetworkError);
    expect(await stage.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 2 });
  });

  it("[FA8] lag: a secondary does not know what was just made, and then does", async () => {
    const stage = await startTestSet();
    await eventually(async () => (await stage.rows.find({}, near).toArray()).length === 0);
    stage.fake.setLag(60_000);
    await stage.rows.insertOne({ _id: "a", version: 1 });
    expect(await stage.rows.findOne({ _id: "a" }, near)).toBeNull();
    expect(await stage.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 1 });
    stage.fake.setLag(100);
    await eventually(async () => (await stage.rows.findOne({ _id: "a" }, near)) !== null);
  });

  it("[FA9] a held secondary shows every document as it was, the deleted ones too, until it is released", async () => {
    const stage = await startTestSet();
    await stage.rows.insertMany(["a", "b"].map((_id) => ({ _id, version: 1 })));
    stage.fake.pauseReplication();
    for (let version = 2; version <= 5; version += 1) await stage.rows.updateOne({ _id: "a" }, { $set: { version } });
    await stage.rows.deleteOne({ _id: "b" });
    await stage.rows.insertOne({ _id: "c", version: 1 });
    const shown = async () => (await stage.rows.find({}, near).toArray()).map(({ _id, version }) => `${_id}${version}`);
    expect(await shown()).toEqual(["a1", "b1"]);
    stage.fake.resumeReplication();
    expect(await shown()).toEqual(["a5", "c1"]);
    // Once elected, it has everything.
    stage.fake.pauseReplication();
    await stage.rows.updateOne({ _id: "a" }, { $set: { version: 6 } });
    stage.fake.stepDown(1);
    await eventually(async () => (await stage.rows.findOne({ _id: "a" }))?.version === 6);
  });

  it("[FA4] a hung primary: the driver's heartbeat notices; what it had taken in is done when it wakes", async () => {
    const stage = await startTestSet();
    await stage.rows.insertOne({ _id: "a", version: 1 });
    const failures: string[] = [];
    stage.client.on("serverHeartbeatFailed", ({ connectionId }) => failures.push(connectionId));
    stage.fake.suspend(0);
    const signal = AbortSignal.timeout(300);
    const write = stage.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } });
    const outcome = Promise.race([write, new Promise((_, reject) => signal.addEventListener("abort", reject))]);
    await expect(outcome).rejects.toBeDefined();
    const ended = write.catch((error: unknown) => error);
    expect(stage.fake.oplog).toHaveLength(1);
    await eventually(() => failures.includes(stage.fake.members[0]?.address ?? ""));
    stage.fake.resume(0);
    await ended;
    await eventually(() => stage.fake.oplog.length === 2);
  });

  it("[FA6] a hung secondary accepts connections and answers nobody", async () => {
    const stage = await startTestSet();
    await stage.rows.insertOne({ _id: "a", version: 1 });
    stage.fake.suspend(1);
    stage.fake.suspend(2);
    const read = stage.rows.findOne({ _id: "a" }, { ...near, signal: AbortSignal.timeout(200) });
    await expect(read).rejects.toMatchObject({ name: "MongoWaitQueueTimeoutError" });
    expect(await stage.rows.findOne({ _id: "a" })).not.toBeNull();
  });

  it("writes that fail by order: the disk full, not primary, a write concern", async () => {
    const stage = await startTestSet();
    stage.fake.failWrites(14031);
    await expect(stage.rows.insertOne({ _id: "a", version: 1 })).rejects.toMatchObject({ code: 14031 });
    expect(stage.fake.documents("rows")).toBe(0);
    stage.fake.failWrites(10107);
    await stage.rows.insertOne({ _id: "a", version: 1 });
    stage.fake.failWrites(10107, 2);
    await expect(stage.rows.insertOne({ _id: "b", version: 1 })).rejects.toBeInstanceOf(MongoServerError);
    stage.fake.failWriteConcern(64);
    await expect(stage.rows.insertOne({ _id: "c", version: 1 })).rejects.toBeInstanceOf(MongoWriteConcernError);
    expect(stage.fake.documents("rows")).toBe(2);
    // 91 is labelled as retryable: the driver asks again and gets the first result.
    stage.fake.failWriteConcern(91);
    await stage.rows.insertOne({ _id: "d", version: 1 });
    expect(stage.fake.oplog.map(({ id }) => id)).toEqual(["a", "c", "d"]);
  });

  it("counts what each member is asked", async () => {
    const stage = await startTestSet();
    await stage.rows.findOne({ _id: "a" });
    await eventually(async () => {
      await stage.rows.findOne({ _id: "a" }, near);
      return [1, 2].every((member) => stage.fake.countCommands({ command: "find", member }) > 0);
    });
    expect(stage.fake.countCommands({ command: "find", member: 0, collection: "rows" })).toBe(1);
    stage.fake.resetCommandCounts();
    expect(stage.fake.countCommands({ command: "find" })).toBe(0);
  });

  it("ends at once under load, and leaves nothing behind that breaks", async () => {
    const stray: unknown[] = [];
    const note = (reason: unknown): unknown => stray.push(reason);
    process.on("unhandledRejection", note);
    const stage = await startTestSet();
    const writes = Array.from({ length: 50 }, (_, version) => stage.rows.insertOne({ _id: `r${version}`, version }));
    const settled = Promise.allSettled(writes);
    stage.fake.suspend(0);
    await stage.fake.end();
    await stage.fake.end();
    await stage.client.close();
    await settled;
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off("unhandledRejection", note);
    expect(stray).toEqual([]);
  });

  it("hangs up on what is no message, and lives on", async () => {
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
