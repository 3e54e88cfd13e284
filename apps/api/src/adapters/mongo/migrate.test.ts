import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import { StoreUnavailable } from "@pintpoint/core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openMongoStore } from "./meetups/meetup-store.ts";
import { migrations } from "./meetups/migrations.ts";
import { migrate, NewerFormat } from "./migrate.ts";
import type { MongoConnection } from "./mongo-connection.ts";
import { createMongoConnection } from "./mongo-connection.ts";

let mongo: Mongo;
beforeAll(async () => {
  mongo = await startMongo();
}, 60_000);
afterAll(() => mongo.end());

async function connect(uri = mongo.freshUri()): Promise<MongoConnection> {
  const connection = createMongoConnection(uri);
  onTestFinished(() => connection.client.close());
  await connection.client.connect();
  return connection;
}

const journalOf = async ({ db }: MongoConnection) =>
  (await db.collection("migrations").find().toArray()).map(({ name }) => name);

describe("migrations", () => {
  it("each is run once, in order, and a new one after the old ones", async () => {
    const connection = await connect();
    const log: string[] = [];
    const step = (name: string) => ({ name, run: async () => log.push(name) });
    await migrate(connection.db, [step("a"), step("b")]);
    await migrate(connection.db, [step("a"), step("b"), step("c")]);
    expect(log).toEqual(["a", "b", "c"]);
    expect(await journalOf(connection)).toEqual(["a", "b", "c"]);
  });

  it("one that fails stops the others, and is run again", async () => {
    const { db } = await connect();
    const log: string[] = [];
    const failing = { name: "b", run: () => Promise.reject(new Error("half way")) };
    const [a, c] = ["a", "c"].map((name) => ({ name, run: async () => log.push(name) }));
    if (a === undefined || c === undefined) return expect.fail();
    await expect(migrate(db, [a, failing, c])).rejects.toThrow("half way");
    await migrate(db, [a, { name: "b", run: async () => log.push("b") }, c]);
    expect(log).toEqual(["a", "b", "c"]);
  });

  it("ten processes that start at once do them safely, and all open", async () => {
    const uri = mongo.freshUri();
    const stores = Array.from({ length: 10 }, () => openMongoStore({ uri }));
    onTestFinished(async () => void (await Promise.all(stores.map((store) => store.records.close()))));
    await Promise.all(stores.map(({ opened }) => opened));
    const connection = await connect(uri);
    expect(await journalOf(connection)).toEqual(migrations.map(({ name }) => name));
    expect(await connection.meetups.indexExists("creations")).toBe(true);
  });

  it("data of a newer program is left alone: one clear line, and the store stays shut", async () => {
    const uri = mongo.freshUri();
    const connection = await connect(uri);
    const newer = Array.from({ length: migrations.length + 1 }, (_, n) => ({ name: `m${n}`, run: async () => {} }));
    await migrate(connection.db, newer);
    const store = openMongoStore({ uri });
    onTestFinished(() => store.records.close());
    await expect(store.opened).rejects.toThrow(NewerFormat);
    await expect(store.opened).rejects.toThrow(
      `MONGODB_URI: the database has format ${newer.length}, and this version knows ${migrations.length}; start a newer one`,
    );
    await expect(store.records.read("x")).rejects.toThrow(StoreUnavailable);
  });
});
