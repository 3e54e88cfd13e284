import { Binary, Long, MongoClient, MongoServerError } from "mongodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestSet, type TestSet } from "./testing/test-set.ts";

describe("the fake replica set before the real driver", () => {
  let testSet: TestSet;
  beforeAll(async () => {
    testSet = await openTestSet();
  });
  beforeEach(() => testSet.client.db().dropDatabase());
  afterAll(() => testSet.end());

  it("is a replica set with a primary", async () => {
    const hello = await testSet.client.db("admin").command({ hello: 1 });
    expect(hello.hosts).toEqual(testSet.fake.members.map(({ address }) => address));
    expect(hello.primary).toBe(testSet.fake.members[0]?.address);
    expect(await testSet.client.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it("gives each caller a database of its own", async () => {
    const [one, other] = [testSet.fake.freshUri(), testSet.fake.freshUri()];
    const client = await MongoClient.connect(one);
    await client.db().collection("rows").insertOne({});
    expect(other).not.toBe(one);
    expect(testSet.fake.documents("rows", client.db().databaseName)).toBe(1);
    expect(testSet.fake.documents("rows")).toBe(0);
    await client.close();
  });

  it("gives every kind of value back as it was", async () => {
    const row = {
      _id: "a",
      version: 1,
      at: new Date(0),
      bytes: new Binary(Buffer.from("x")),
      long: Long.fromString("9007199254740993"),
      share: 0.5,
      whole: 3,
      list: [1, { a: null }],
      no: false,
    };
    await testSet.rows.insertOne(row);
    expect(await testSet.rows.findOne({ _id: "a" }, { promoteLongs: false })).toEqual(row);
  });

  it("updates by dotted paths where the filter still holds, and only there", async () => {
    await testSet.rows.insertOne({ _id: "a", version: 1, votes: { p: { s: "yes", t: "no" } } });
    const at = (version: number) => ({ _id: "a", version });
    const change = { $set: { "votes.q.s": "maybe" }, $unset: { "votes.p.t": "" }, $inc: { version: 2 } } as const;
    expect(await testSet.rows.updateOne(at(2), change)).toMatchObject({ matchedCount: 0, modifiedCount: 0 });
    expect(await testSet.rows.updateOne(at(1), change)).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(await testSet.rows.findOne({ _id: "a" })).toEqual({
      ...at(3),
      votes: { p: { s: "yes" }, q: { s: "maybe" } },
    });
    expect(await testSet.rows.updateOne(at(3), { $set: { version: 3 } })).toMatchObject({ modifiedCount: 0 });
  });

  it("finds by ids, dotted fields and comparisons, in order, with only the fields that are wanted", async () => {
    const rows = [1, 2, 3].map((version) => ({ _id: `r${version}`, version, meetup: { title: `T${version}`, x: 1 } }));
    await testSet.rows.insertMany(rows);
    expect(
      await testSet.rows.find({ _id: { $in: ["r1", "r3", "r9"] } }, { projection: { version: 1 } }).toArray(),
    ).toEqual([
      { _id: "r1", version: 1 },
      { _id: "r3", version: 3 },
    ]);
    const titles = { projection: { _id: 0, "meetup.title": 1 } };
    expect(await testSet.rows.findOne({ "meetup.title": "T2" }, titles)).toEqual({ meetup: { title: "T2" } });
    expect(await testSet.rows.findOne({ _id: "r1" }, { projection: { meetup: 0 } })).toEqual({ _id: "r1", version: 1 });
    const newest = testSet.rows.find({ version: { $gte: 2 }, gone: { $exists: false } }).sort({ version: -1 });
    expect((await newest.toArray()).map(({ _id }) => _id)).toEqual(["r3", "r2"]);
    expect(await testSet.rows.countDocuments({ version: { $lt: 3 } })).toBe(2);
    expect(await testSet.rows.estimatedDocumentCount()).toBe(3);
  });

  it("gives long results in batches", async () => {
    await testSet.rows.insertMany(Array.from({ length: 250 }, (_, version) => ({ _id: `r${version}`, version })));
    expect(await testSet.rows.find({}, { batchSize: 100 }).toArray()).toHaveLength(250);
    expect(testSet.fake.countCommands({ command: "getMore", collection: "rows" })).toBe(2);
    const cursor = testSet.rows.find({}, { batchSize: 10 });
    await cursor.next();
    await cursor.close();
    expect(testSet.fake.documents("rows")).toBe(250);
    expect((await testSet.rows.deleteMany({ version: { $gte: 10 } })).deletedCount).toBe(240);
    expect(testSet.fake.documents("rows")).toBe(10);
  });

  it("keeps to unique and to partial unique indexes", async () => {
    const partial = { unique: true, partialFilterExpression: { "creation.id": { $exists: true } } };
    await testSet.rows.createIndex({ "creation.id": 1 }, partial);
    await testSet.rows.createIndex({ "creation.id": 1 }, partial);
    await testSet.rows.insertMany([
      { _id: "a", version: 1 },
      { _id: "b", version: 1 },
      { _id: "c", version: 1, creation: { id: "k" } },
    ]);
    const again = testSet.rows.insertOne({ _id: "d", version: 1, creation: { id: "k" } });
    await expect(again).rejects.toMatchObject({
      code: 11000,
      keyPattern: { "creation.id": 1 },
      keyValue: { "creation.id": "k" },
    });
    await expect(testSet.rows.updateOne({ _id: "a" }, { $set: { "creation.id": "k" } })).rejects.toMatchObject({
      code: 11000,
    });
    await expect(testSet.rows.insertOne({ _id: "a", version: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: "a" },
    });
    await testSet.rows.updateOne({ _id: "c" }, { $unset: { creation: "" } });
    await testSet.rows.updateOne({ _id: "a" }, { $set: { "creation.id": "k" } });
    expect((await testSet.rows.indexes()).map(({ name }) => name)).toEqual(["_id_", "creation.id_1"]);
  });

  it("upserts, replaces, and gives the document with findOneAndUpdate", async () => {
    await testSet.rows.updateOne({ _id: "a" }, { $setOnInsert: { at: 1 }, $inc: { version: 1 } }, { upsert: true });
    await testSet.rows.updateOne({ _id: "a" }, { $setOnInsert: { at: 2 }, $inc: { version: 1 } }, { upsert: true });
    expect(await testSet.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 2, at: 1 });
    await testSet.rows.replaceOne({ _id: "a" }, { version: 7 });
    const after = await testSet.rows.findOneAndUpdate(
      { _id: "a", version: 7 },
      { $inc: { version: 1 } },
      { returnDocument: "after" },
    );
    expect(after).toEqual({ _id: "a", version: 8 });
  });

  it("keeps 200 concurrent increments", async () => {
    await testSet.rows.insertOne({ _id: "a", version: 0 });
    await Promise.all(
      Array.from({ length: 200 }, () => testSet.rows.updateOne({ _id: "a" }, { $inc: { version: 1 } })),
    );
    expect(await testSet.rows.findOne({ _id: "a" })).toEqual({ _id: "a", version: 200 });
  });

  it("refuses what it does not have, and what MongoDB refuses", async () => {
    const db = testSet.client.db();
    await testSet.rows.insertOne({ _id: "a", version: 1 });
    const refusals: [number, Promise<unknown>][] = [
      [59, db.command({ mapReduce: "rows" })],
      [9, testSet.rows.updateOne({}, { $bit: { version: { or: 1 } } })],
      [9, testSet.rows.updateOne({}, [{ $set: { version: 2 } }])],
      [2, testSet.rows.find({ $expr: { $eq: [1, 1] } }).toArray()],
      [2, testSet.rows.find({ version: { $mod: [2, 0] } }).toArray()],
      [40415, testSet.rows.find({}, { collation: { locale: "en" } }).toArray()],
      [40324, testSet.rows.aggregate([{ $lookup: {} }]).toArray()],
      [40, testSet.rows.updateOne({}, { $set: { "a.b": 1 }, $unset: { a: "" } })],
      [28, testSet.rows.updateOne({}, { $set: { "version.x": 1 } })],
      [66, testSet.rows.updateOne({}, { $set: { _id: "b" } })],
    ];
    for (const [code, refusal] of refusals) {
      const error = await refusal.catch((reason: unknown) => reason);
      expect(error, String(code)).toBeInstanceOf(MongoServerError);
      expect(error).toMatchObject({ code });
    }
    expect(await testSet.rows.findOne({})).toEqual({ _id: "a", version: 1 });
  });

  it("bounds a document at 16 MiB, also when it grows by updates", async () => {
    const half = new Binary(Buffer.alloc(8 * 1024 * 1024));
    await testSet.rows.insertOne({ _id: "a", version: 1, first: half });
    const grow = testSet.rows.updateOne({ _id: "a" }, { $set: { second: half } });
    await expect(grow).rejects.toMatchObject({ code: 17419 });
    const tooLarge = testSet.rows.insertOne({ _id: "b", version: 1, first: half, second: half });
    await expect(tooLarge).rejects.toMatchObject({ code: 10334 });
    expect(await testSet.rows.findOne({ _id: "a" }, { projection: { second: 1 } })).toEqual({ _id: "a" });
  });
});
