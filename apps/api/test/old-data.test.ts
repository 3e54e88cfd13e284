import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Meetup } from "@pintpoint/core";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openSqliteStore } from "../src/adapters/sqlite/meetups/meetup-store.ts";
import type { TestClient } from "../src/meetups/testing/test-client.ts";
import { testClientOf } from "../src/meetups/testing/test-client.ts";
import { createTestApp } from "../src/testing/create-test-app.ts";
import { temporaryDirectory } from "../src/testing/temporary-directory.ts";

interface Asked {
  key: string;
  body: object;
  answer?: object;
}

interface OldMeetup {
  name: string;
  id: string;
  creation: { key: string | null; ask: object | null; organiserToken: string; participantToken?: string };
  /** By viewer: the token, and which of `states` was the answer. */
  views: Record<string, { token?: string; state: number }>;
  states: Meetup[];
  receipts?: { join: Asked; comment: Asked; slot: Asked; vote: Asked };
}

interface Old {
  madeAt: string;
  dead: { id: string; creation: { key: string; ask: object } };
  meetups: OldMeetup[];
}

const directoryOfOld = join(import.meta.dirname, "old-data/8167717");
const old: Old = JSON.parse(readFileSync(join(directoryOfOld, "asked-and-answered.json"), "utf8"));
/** In every text of the old data. */
const secret = "Zanzibar";
const hour = 3_600_000;

let directory: string;
let send: TestClient;
let end: () => Promise<void>;

/** Opens the old database with the program of today, an hour later. */
beforeEach(async () => {
  directory = temporaryDirectory();
  const db = new DatabaseSync(join(directory, "pintpoint.sqlite"));
  db.exec("PRAGMA journal_mode = WAL");
  db.exec(readFileSync(join(directoryOfOld, "pintpoint.sql"), "utf8"));
  db.close();
  const store = openSqliteStore(directory);
  const app = await createTestApp({ store, clock: { now: () => Date.parse(old.madeAt) + hour } });
  send = testClientOf(app);
  let isOpen = true;
  end = async () => {
    if (!isOpen) return;
    isOpen = false;
    await app.shutDown(0);
    await store.records.close();
  };
  onTestFinished(end);
});

const filesWithSecret = () =>
  readdirSync(directory).filter((file) => readFileSync(join(directory, file)).includes(secret));

describe.each(old.meetups)("a meetup of an older program: $name", ({ id, creation, views, states }) => {
  const path = `/meetups/${id}`;

  it("reads as before, for everybody, and says so to whoever asks again", async () => {
    for (const [who, { token, state }] of Object.entries(views)) {
      const asking = token === undefined ? {} : { token };
      const answer = await send("GET", path, asking);
      expect([who, answer.json.meetup]).toEqual([who, states[state]]);
      const etag = String(answer.headers.etag);
      expect((await send("GET", path, { ...asking, headers: { "if-none-match": etag } })).status).toBe(304);
      expect((await send("GET", `${path}/results`, asking)).status).toBe(200);
    }
    expect((await send("GET", `${path}/calendar.ics`)).status).toBe(200);
  });

  it("goes on: a reopening, a vote, a comment", async () => {
    if (states[0]?.status === "decided") await send("DELETE", `${path}/decision`, { token: creation.organiserToken });
    const joined = await send("POST", `${path}/participants`, { body: { name: "Dee" } });
    const { token, participant } = joined.json;
    const slot = Object.keys(states[0]?.slots ?? {}).at(-1) ?? "";
    const body = { votes: { [slot]: "yes" } };
    expect((await send("PUT", `${path}/participants/${participant.id}/votes`, { token, body })).status).toBe(200);
    expect((await send("POST", `${path}/comments`, { token, body: { text: "New" } })).status).toBe(201);
    expect((await send("GET", path, { token })).json.meetup.votes).toMatchObject({ [participant.id]: body.votes });
  });
});

const repeatable = old.meetups.flatMap(({ name, id, creation, views, states, receipts }) =>
  receipts === undefined ? [] : [{ name, id, creation, anna: views.anna?.token ?? "", states, receipts }],
);

describe.each(repeatable)("retries of an older program's: $name", ({ id, creation, anna, states, receipts }) => {
  const path = `/meetups/${id}`;

  it("[MS7] the creation is answered again with the same capabilities, once", async () => {
    const { key, ask, organiserToken, participantToken } = creation;
    const again = await send("POST", "/meetups", { key: key ?? "", body: ask });
    expect(again).toMatchObject({ status: 201, json: { organiserToken, participantToken, meetup: { id } } });
  });

  it("[MS7] [MS17] retries are answered with what was made at first", async () => {
    const version = states[0]?.version;
    const joined = await send("POST", `${path}/participants`, receipts.join);
    expect(joined.status).toBe(201);
    expect(Object.keys(joined.json).toSorted()).toEqual(Object.keys(receipts.join.answer ?? {}).toSorted());
    expect(joined.json).toMatchObject({ token: anna, participant: { finished: true } });
    const comment = await send("POST", `${path}/comments`, { ...receipts.comment, token: anna });
    expect([comment.status, comment.json.comment.id in (states[0]?.comments ?? {})]).toEqual([201, true]);
    // The oldest of a participant's three receipts was pruned by the fourth, by the older program.
    const slot = await send("POST", `${path}/slots`, { ...receipts.slot, token: anna });
    expect([slot.status, slot.json.slot.id in (states[0]?.slots ?? {})]).toEqual([201, true]);
    const now = await send("GET", path);
    expect(now.json.meetup.version).toBe(version);
  });
});

it("[MS4] what an older program deleted stays deleted, and its creation is not repeated", async () => {
  expect((await send("GET", `/meetups/${old.dead.id}`)).status).toBe(404);
  const { key, ask } = old.dead.creation;
  expect((await send("POST", "/meetups", { key, body: ask })).status).toBe(404);
});

it("[RE2] once all of an older program's meetups are deleted, no file holds a text of theirs", async () => {
  expect(filesWithSecret()).not.toEqual([]);
  for (const { id, creation } of old.meetups) {
    const deleted = await send("DELETE", `/meetups/${id}`, { token: creation.organiserToken });
    expect(deleted.status).toBe(204);
    expect((await send("GET", `/meetups/${id}`)).status).toBe(404);
  }
  await end();
  expect(filesWithSecret()).toEqual([]);
});

it("[RE2] [MS17] what an older program had deleted is in no file after the first start of today's", () => {
  expect(readFileSync(join(directoryOfOld, "pintpoint.sql"), "utf8")).toContain("Dead Zanzibar");
  for (const file of readdirSync(directory))
    expect(readFileSync(join(directory, file)).includes("Dead Zan")).toBe(false);
});
