import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Change } from "@pintpoint/core/change";
import type { Commit, MeetupRecord } from "@pintpoint/core/meetups";
import { aRecord, organiserToken, participantId } from "@pintpoint/core/testing";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { temporaryDirectory } from "../../../testing/temporary-directory.ts";
import { databaseFile } from "../open-database.ts";
import { erases } from "./erases.ts";
import { openSqliteStore } from "./meetup-store.ts";
import { meetupMigrations } from "./migrations.ts";

const secret = "Zanzibar";

function aSecretRecord(): MeetupRecord {
  const record = aRecord({ title: `${secret} party`, description: `${secret} `.repeat(300) });
  record.meetup.comments = {
    c_1: { id: "c_1", participantId: participantId(1), text: `${secret}!`, at: record.meetup.createdAt },
  };
  const person = record.meetup.participants[participantId(2)];
  if (person !== undefined) person.name = `${secret} Smith`;
  return record;
}

/** The files of the directory in which the text can be read. */
function filesWith(directory: string, text: string): string[] {
  return readdirSync(directory).filter((file) => readFileSync(join(directory, file)).includes(text));
}

describe("what is deleted", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => vi.useRealTimers());

  it.each<[string, (record: MeetupRecord) => Commit[]]>([
    ["a meetup", ({ meetup }) => [{ kind: "delete", base: meetup }]],
    [
      "a title, a description, a comment and a person, one after the other",
      ({ meetup: { epoch, version } }) => {
        const changes: Change[] = [
          { set: { title: "Beer", description: "" }, unset: [] },
          { set: {}, unset: ["comments.c_1"] },
          { set: { [`participants.${participantId(2)}.name`]: "Anna" }, unset: [] },
        ];
        return changes.map((meetup, n) => ({
          kind: "change",
          base: { epoch, version: version + n },
          to: version + n + 1,
          meetup,
          vault: { set: {}, unset: [] },
        }));
      },
    ],
  ])("[RE2] is in no file of the directory five seconds later: %s", async (_, commits) => {
    const directory = temporaryDirectory();
    const store = openSqliteStore(directory);
    onTestFinished(() => store.records.close());
    const record = aSecretRecord();
    const { id } = record.meetup;
    const creation = { id: "k", command: "c", result: `{"older":"${secret}"}`, meetupId: id, at: 1_000 };
    await store.records.create(record, commits(record).length === 1 ? creation : undefined);
    expect(filesWith(directory, secret)).not.toEqual([]);
    for (const commit of commits(record)) expect(await store.records.commit(id, commit)).toBe("committed");
    vi.advanceTimersByTime(5_000);
    expect(filesWith(directory, secret)).toEqual([]);
  });

  it("[RE2] costs one cut of the log in three seconds, however much is deleted", async () => {
    const directory = temporaryDirectory();
    const store = openSqliteStore(directory);
    onTestFinished(() => store.records.close());
    const records = Array.from({ length: 20 }, (_, n) => aRecord({ id: `meetup-${n}` }));
    for (const record of records) await store.records.create(record);
    for (const { meetup } of records) await store.records.commit(meetup.id, { kind: "delete", base: meetup });
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(5_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it.each<[string, Change, boolean]>([
  ["a vote", { set: { "votes.p_1.s_1": "no", updatedAt: "now" }, unset: ["queue.v_1.p_1"] }, false],
  ["joining", { set: { "participants.p_1": {}, updatedAt: "now" }, unset: [] }, false],
  ["a comment", { set: { "comments.c_1": {}, updatedAt: "now" }, unset: [] }, false],
  ["a new name", { set: { "participants.p_1.name": "Anna" }, unset: [] }, true],
  ["a new title", { set: { title: "Beer" }, unset: [] }, true],
  ["leaving", { set: {}, unset: ["participants.p_1", "votes.p_1"] }, true],
  ["a note that is taken away", { set: {}, unset: ["venues.v_1.note"] }, true],
])("[RE2] %s erases a text or not", (_, change, expected) => {
  expect(erases(change)).toBe(expected);
});

it("[RE2] [MS17] the data of an older program loses the texts in receipts and what was deleted before, at the first start", async () => {
  const directory = temporaryDirectory();
  const db = new DatabaseSync(join(directory, databaseFile));
  db.exec("PRAGMA journal_mode = WAL; PRAGMA secure_delete = OFF");
  for (const step of meetupMigrations.steps.slice(0, 2)) if (typeof step === "string") db.exec(step);
  db.exec("PRAGMA user_version = 2");
  const meetup = db.prepare("INSERT INTO meetups (number, id, epoch, version, gone) VALUES (?, ?, 'e', 7, ?)");
  meetup.run(1, "living", 0);
  meetup.run(2, "dead", 1);
  const old = { meetup: { title: secret, participants: { p_1: { id: "p_1", name: secret } } }, organiserToken: "so" };
  const creation = db.prepare("INSERT INTO creations (id, command, result, meetup, at) VALUES (?, 'c', ?, ?, ?)");
  const now = Date.parse("2026-12-01T12:00:00Z");
  creation.run("k1", JSON.stringify({ ...old, participantToken: "sp" }), "living", now);
  creation.run("k2", JSON.stringify(old), "dead", now);
  db.exec(`INSERT INTO state (meetup, field, entry, item, json) VALUES (1, 'title', '', '', '"Beer"')`);
  const row = db.prepare("INSERT INTO vault (meetup, field, entry, item, json) VALUES (1, ?, ?, ?, ?)");
  row.run("receipts", "", "", "{}");
  row.run("organiser", "", "", JSON.stringify(organiserToken));
  const at = "2026-12-01T11:00:00Z";
  const results = {
    r1: { participant: { id: "p_1", name: secret }, token: "st" },
    r2: { id: "c_1", text: secret },
    r3: null,
    r4: { token: "sl" },
  };
  for (const [id, result] of Object.entries(results))
    row.run("receipts", "others", id, JSON.stringify({ command: "h", version: 3, at, result }));
  db.exec(`CREATE TABLE other (t); INSERT INTO other VALUES ('${secret} in a free page'); DROP TABLE other`);
  db.close();
  expect(filesWith(directory, secret)).not.toEqual([]);

  const store = openSqliteStore(directory);
  onTestFinished(() => store.records.close());
  expect(filesWith(directory, secret)).toEqual([]);
  const record = await store.records.read("living");
  if (record === null || record === "gone") return expect.fail("no meetup");
  const kept = (result: object | null) => ({ command: "h", version: 3, at, result });
  expect(record.vault.receipts).toEqual({
    others: {
      r1: kept({ id: "p_1", token: "st" }),
      r2: kept({ id: "c_1" }),
      r3: kept(null),
      r4: kept({ token: "sl" }),
    },
  });
  const retry = (id: string) =>
    store.records.create(aRecord(), { id, command: "c", result: "", meetupId: "x", at: now });
  const first = await retry("k1");
  expect(first.kind === "replayed" && JSON.parse(first.receipt.result)).toEqual({
    organiserToken: "so",
    participantId: "p_1",
    participantToken: "sp",
  });
  expect(await retry("k2")).toMatchObject({ kind: "replayed", receipt: { result: "null" } });
});
