import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openMongoStore } from "./meetups/meetup-store.ts";
import { meetupMigrations } from "./meetups/migrations.ts";
import type { DomainMigrations, Migration } from "./migrate.ts";
import { migrate, NewerFormat } from "./migrate.ts";
import { MigrationGate } from "./migration-gate.ts";
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

const first = (...steps: Migration[]): DomainMigrations => ({ domain: "meetups", steps, journal: "migrations" });
const notes = (...steps: Migration[]): DomainMigrations => ({ domain: "notes", steps });

const journalOf = async ({ db }: MongoConnection, journal = "migrations") =>
  (await db.collection(journal).find().toArray()).map(({ name }) => name);

describe("migrations", () => {
  it("each is run once, in order, and a new one after the old ones", async () => {
    const connection = await connect();
    const log: string[] = [];
    const step = (name: string) => ({ name, run: async () => log.push(name) });
    await migrate(connection.db, [first(step("a"), step("b"))]);
    await migrate(connection.db, [first(step("a"), step("b"), step("c"))]);
    expect(log).toEqual(["a", "b", "c"]);
    expect(await journalOf(connection)).toEqual(["a", "b", "c"]);
  });

  it("one that fails stops the others, and is run again", async () => {
    const { db } = await connect();
    const log: string[] = [];
    const failing = { name: "b", run: () => Promise.reject(new Error("half way")) };
    const [a, c] = ["a", "c"].map((name) => ({ name, run: async () => log.push(name) }));
    if (a === undefined || c === undefined) return expect.fail();
    await expect(migrate(db, [first(a, failing, c)])).rejects.toThrow("half way");
    await migrate(db, [first(a, { name: "b", run: async () => log.push("b") }, c)]);
    expect(log).toEqual(["a", "b", "c"]);
  });

  it("ten processes that start at once do them safely, and all open", async () => {
    const uri = mongo.freshUri();
    const stores = Array.from({ length: 10 }, () => openMongoStore({ uri }));
    onTestFinished(async () => void (await Promise.all(stores.map((store) => store.records.close()))));
    await Promise.all(stores.map(({ opened }) => opened));
    const connection = await connect(uri);
    expect(await journalOf(connection)).toEqual(meetupMigrations.steps.map(({ name }) => name));
    expect(await connection.db.collection("meetups").indexExists("creations")).toBe(true);
  });

  it("two processes that have done the same step both go on, though one of them writes the entry", async () => {
    const { db } = await connect();
    const bothThere = Promise.withResolvers<void>();
    let there = 0;
    const step = {
      name: "a",
      run: async () => {
        if (++there === 2) bothThere.resolve();
        await bothThere.promise;
      },
    };
    const both = [migrate(db, [first(step)]), migrate(db, [first(step)])];
    await expect(Promise.all(both)).resolves.toEqual([undefined, undefined]);
  });

  it("[RW2] data of a newer program are refused by any member's answer, and nobody need await it", async () => {
    const connection = await connect();
    await migrate(connection.db, [first({ name: "a", run: async () => {} })]);
    const read = vi.spyOn(connection.db, "collection");
    const gate = new MigrationGate(connection, [first()], () => {});
    const causeOf = () => {
      try {
        return gate.assertOpen();
      } catch (error) {
        return error instanceof StoreUnavailable ? error.cause : error;
      }
    };
    await expect.poll(causeOf).toBeInstanceOf(NewerFormat);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("data of a newer program is left alone: one clear line, and the store stays shut", async () => {
    const uri = mongo.freshUri();
    const connection = await connect(uri);
    const known = meetupMigrations.steps.length;
    const newer = Array.from({ length: known + 1 }, (_, n) => ({ name: `m${n}`, run: async () => {} }));
    await migrate(connection.db, [first(...newer)]);
    const store = openMongoStore({ uri });
    onTestFinished(() => store.records.close());
    await expect(store.opened).rejects.toThrow(NewerFormat);
    await expect(store.opened).rejects.toThrow(
      `MONGODB_URI: the database has format ${newer.length}, and this version knows ${known}; start a newer one`,
    );
    await expect(store.records.read("x")).rejects.toThrow(StoreUnavailable);
  });
});

describe("a second domain's migrations", () => {
  it("have a journal of their own, and run after the first's, also on data that is there already", async () => {
    const connection = await connect();
    const log: string[] = [];
    const step = (name: string) => ({ name, run: async () => log.push(name) });
    await migrate(connection.db, [first(step("a"))]);
    await migrate(connection.db, [first(step("a"), step("b")), notes(step("n"))]);
    await migrate(connection.db, [first(step("a"), step("b")), notes(step("n"), step("m"))]);
    expect(log).toEqual(["a", "b", "n", "m"]);
    expect(await journalOf(connection)).toEqual(["a", "b"]);
    expect(await journalOf(connection, "migrations.notes")).toEqual(["n", "m"]);
  });

  it("that fail leave the first's as they are, and are run again", async () => {
    const connection = await connect();
    const a = { name: "a", run: async () => {} };
    const failing = { name: "n", run: () => Promise.reject(new Error("half way")) };
    await expect(migrate(connection.db, [first(a), notes(failing)])).rejects.toThrow("half way");
    expect(await journalOf(connection)).toEqual(["a"]);
    expect(await journalOf(connection, "migrations.notes")).toEqual([]);
    await migrate(connection.db, [first(a), notes({ ...failing, run: async () => {} })]);
    expect(await journalOf(connection, "migrations.notes")).toEqual(["n"]);
  });

  it("of a newer program are refused by the domain's name, and nothing is written before", async () => {
    const connection = await connect();
    const step = (name: string) => ({ name, run: async () => {} });
    await migrate(connection.db, [first(step("a")), notes(step("n"), step("m"))]);
    const older = migrate(connection.db, [first(step("a"), step("b")), notes(step("n"))]);
    await expect(older).rejects.toThrow(NewerFormat);
    await expect(older).rejects.toThrow("the database's notes have format 2, and this version knows 1");
    expect(await journalOf(connection)).toEqual(["a"]);
  });

  it("are left alone by a program that does not have the domain", async () => {
    const uri = mongo.freshUri();
    const connection = await connect(uri);
    await migrate(connection.db, [meetupMigrations, notes({ name: "n", run: async () => {} })]);
    const store = openMongoStore({ uri });
    onTestFinished(() => store.records.close());
    await store.opened;
    expect(await store.records.read("x")).toBe(null);
    expect(await journalOf(connection, "migrations.notes")).toEqual(["n"]);
  });
});
