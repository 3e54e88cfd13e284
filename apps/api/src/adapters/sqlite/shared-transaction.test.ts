import { setImmediate as nextTurn } from "node:timers/promises";
import { StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { describe, expect, it } from "vitest";
import { SharedTransaction } from "./shared-transaction.ts";
import { openInstrumentedDatabase } from "./testing/instrumented-database.ts";

const full = 13;
const busy = 5;
const fsyncFailed = 10 | (4 << 8);

function open() {
  const db = openInstrumentedDatabase();
  db.exec("CREATE TABLE notes (text TEXT NOT NULL)");
  db.executed = [];
  const batch = new SharedTransaction(db);
  const insert = db.prepare("INSERT INTO notes VALUES (?)");
  const write = (text: string | null): Promise<string> =>
    batch.submit(() => {
      insert.run(text);
      return `wrote ${text}`;
    });
  const notes = (): unknown[] =>
    db
      .prepare("SELECT text FROM notes")
      .all()
      .map(({ text }) => text);
  return { db, batch, write, notes };
}

describe("the shared transaction", () => {
  it("[MS6] [RT3] is one for all writes of the turn, and another for the next turn's", async () => {
    const { db, write } = open();
    expect(await Promise.all([write("a"), write("b"), write("c")])).toEqual(["wrote a", "wrote b", "wrote c"]);
    await Promise.all([write("d"), write("e")]);
    expect(db.executed.filter((sql) => sql === "COMMIT")).toHaveLength(2);
  });

  it("[MS6] nobody is told before the commit is done", async () => {
    const { db, write } = open();
    const log: string[] = [];
    const commit = db.exec.bind(db);
    db.exec = (sql) => {
      commit(sql);
      if (sql === "COMMIT") log.push("durable");
    };
    await Promise.all([write("a").then((told) => log.push(told)), write("b").then((told) => log.push(told))]);
    expect(log).toEqual(["durable", "wrote a", "wrote b"]);
  });

  it("[MS11] a write that fails for a reason of its own leaves the others alone, and nothing of itself", async () => {
    const { db, batch, write, notes } = open();
    const half = batch.submit(() => {
      db.prepare("INSERT INTO notes VALUES ('half')").run();
      throw new RangeError("its own reason");
    });
    const outcomes = await Promise.allSettled([write("a"), half, write("b")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(RangeError) });
    expect(notes()).toEqual(["a", "b"]);
  });

  it.each([
    ["[MS11] the disk failed during the commit: nobody knows", fsyncFailed, StoreUnconfirmed],
    ["[MS11] the commit was not let in: nothing was written", busy, StoreUnavailable],
  ])("%s", async (_, errcode, expected) => {
    const { db, write, notes } = open();
    db.failCommit = errcode;
    for (const outcome of await Promise.allSettled([write("a"), write("b")])) {
      expect(outcome).toMatchObject({ reason: expect.any(expected) });
    }
    expect(notes()).toEqual([]);
    expect(await write("c")).toBe("wrote c");
    expect(notes()).toEqual(["c"]);
  });

  it("[MS11] a disk that is full at the commit is StorageFull, and the next write is tried again", async () => {
    const { db, write, notes } = open();
    db.failCommit = full;
    await expect(write("a")).rejects.toThrow(StorageFull);
    await write("b");
    expect(notes()).toEqual(["b"]);
  });

  it("[MS11] on a full disk the small writes of the turn still find room", async () => {
    const { db, write, notes } = open();
    const pages = Number(db.prepare("PRAGMA page_count").get()?.page_count);
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const outcomes = await Promise.allSettled([write("a"), write("x".repeat(100_000)), write("b")]);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(StorageFull) });
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(notes()).toEqual(["a", "b"]);
  });

  it("[MS11] a turn that together fills the disk at the commit is written one by one", async () => {
    const { db, write, notes } = open();
    db.failCommit = full;
    expect(await Promise.all([write("a"), write("b")])).toEqual(["wrote a", "wrote b"]);
    expect(notes()).toEqual(["a", "b"]);
  });

  it("[MS11] a fault of the program stays what it is", async () => {
    const { write } = open();
    await expect(write(null)).rejects.toThrow("NOT NULL");
  });

  it("[RT10] closing writes what is waiting, and refuses what comes later", async () => {
    const { batch, write, notes } = open();
    const waiting = write("a");
    batch.close();
    expect(notes()).toEqual(["a"]);
    await expect(waiting).resolves.toBe("wrote a");
    await expect(write("b")).rejects.toThrow(StoreUnavailable);
    await nextTurn();
    expect(notes()).toEqual(["a"]);
  });
});
