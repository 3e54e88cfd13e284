import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Mongo, startMongo } from "@pintpoint/cluster";
import type { ArchivedMeetup, MeetupArchive, MeetupStore } from "@pintpoint/core";
import { spanOf } from "@pintpoint/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { openMongoArchive } from "../src/adapters/mongo/meetups/meetup-archive.ts";
import { openMongoStore } from "../src/adapters/mongo/meetups/meetup-store.ts";
import { openSqliteArchive } from "../src/adapters/sqlite/meetups/meetup-archive.ts";
import { openSqliteStore } from "../src/adapters/sqlite/meetups/meetup-store.ts";
import type { TestClient } from "../src/meetups/testing/test-client.ts";
import { testClientOf } from "../src/meetups/testing/test-client.ts";
import { createTestApp } from "../src/testing/create-test-app.ts";
import { temporaryDirectory } from "../src/testing/temporary-directory.ts";
import { loadMongo } from "./old-data/dump.ts";
import type { Recording } from "./old-data/play-meetups.ts";

/** What the program of that commit wrote and answered; README.md in `old-data` says how it was made. */
const commit = "ea02c07";
const recorded = (file: string): string => readFileSync(join(import.meta.dirname, "old-data", commit, file), "utf8");
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const hour = 3_600_000;

let mongo: Mongo;
beforeAll(async () => {
  mongo = await startMongo();
}, 60_000);
afterAll(() => mongo.end());

/** New with SX19, and another in every answer. */
function withoutRequestId(answer: object): object {
  const { requestId: _, ...rest }: { requestId?: string } = answer;
  return rest;
}

/** A calendar without what programs after that one add to its events (MS22), each property on one line. */
const withoutAdditions = (calendar: string): string =>
  calendar
    .replaceAll(/\r?\n[ \t]/g, "")
    .replaceAll(
      /^LOCATION:(.*)(\r?\n)DESCRIPTION:(.*)$/gm,
      (_, place: string, end: string, text: string) =>
        `LOCATION:${place}${end}DESCRIPTION:${text.replace(`\\n\\n${place}`, "")}`,
    )
    .replaceAll(/^ORGANIZER.*\r?\n/gm, "")
    .replaceAll(/^BEGIN:VALARM\r?\n[\s\S]*?^END:VALARM\r?\n/gm, "");

/** A database of the old program, and how today's opens it. */
interface OldDatabase {
  openArchive(): Promise<MeetupArchive>;
  openStore(): Promise<MeetupStore>;
  /** Files that hold what is stored, if there are any. */
  directory?: string;
}

function oldSqlite(): OldDatabase {
  const directory = temporaryDirectory();
  const db = new DatabaseSync(join(directory, "pintpoint.sqlite"));
  db.exec("PRAGMA journal_mode = WAL");
  db.exec(recorded("sqlite.sql"));
  db.close();
  return {
    directory,
    openArchive: async () => openSqliteArchive(directory),
    openStore: async () => openSqliteStore(directory),
  };
}

async function oldMongo(): Promise<OldDatabase> {
  const uri = mongo.freshUri();
  await loadMongo(uri, recorded("mongo.dump"));
  return {
    openArchive: () => openMongoArchive(uri),
    async openStore() {
      const store = openMongoStore({ uri });
      await store.opened;
      return store;
    },
  };
}

describe.each([
  { kind: "sqlite", open: oldSqlite },
  { kind: "mongo", open: oldMongo },
])(`the data of the program at ${commit}, $kind`, ({ kind, open }) => {
  const { madeAt, secret, meetups, asked, answers }: Recording = JSON.parse(recorded(`${kind}.answers`));
  const archived: ArchivedMeetup[] = recorded(`${kind}.backup`)
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => JSON.parse(line));
  const living = archived.flatMap((one) => ("record" in one ? [one.record] : []));
  let old: OldDatabase;
  beforeEach(async () => {
    old = await open();
  });

  async function store(): Promise<MeetupStore> {
    const opened = await old.openStore();
    onTestFinished(() => opened.records.close());
    return opened;
  }

  /** The program of today, an hour later. */
  async function program(): Promise<{ send: TestClient; end(): Promise<void> }> {
    const opened = await store();
    const app = await createTestApp({ store: opened, clock: { now: () => Date.parse(madeAt) + hour } });
    onTestFinished(() => app.shutDown(0));
    return {
      send: testClientOf(app),
      async end() {
        await app.shutDown(0);
        await opened.records.close();
      },
    };
  }

  it("holds every state that is stored", () => {
    expect(living.map(({ meetup }) => meetup.status).toSorted()).toEqual(["decided", "open", "open", "open", "open"]);
    expect(archived.filter((one) => "gone" in one)).toMatchObject([{ creation: { result: "null" } }]);
    const some = (holds: (record: (typeof living)[number]) => boolean): boolean => living.some(holds);
    expect(some(({ meetup }) => Object.values(meetup.slots).some(({ pending }) => pending === true))).toBe(true);
    expect(some(({ meetup }) => Object.values(meetup.participants).some(({ finishedUpTo }) => !!finishedUpTo))).toBe(
      true,
    );
    expect(some(({ meetup }) => Object.keys(meetup.reconfirm).length > 0)).toBe(true);
    expect(some(({ meetup }) => Object.keys(meetup.formerTimes ?? {}).length > 0)).toBe(true);
    expect(some(({ meetup }) => Object.values(meetup.queue).some((queue) => Object.keys(queue).length > 2))).toBe(true);
    expect(some(({ vault }) => Object.keys(vault.receipts).length > 1)).toBe(true);
    expect(some(({ meetup }) => meetup.settings.blind)).toBe(true);
  });

  it("[RW6] is archived as the old program archived it", async () => {
    const archive = await old.openArchive();
    onTestFinished(() => archive.close());
    const all: ArchivedMeetup[] = [];
    for await (const one of archive.all()) all.push(one);
    expect(all).toEqual(archived);
  });

  it("[MS5] [CA4] is read through the store's ports as it was", async () => {
    const { records, stale, upcoming } = await store();
    const ids = archived.map((one) => ("record" in one ? one.record.meetup.id : one.id));
    for (const record of living) {
      const { id, epoch, version } = record.meetup;
      expect(await records.read(id)).toEqual(record);
      expect(await stale.readStale(id, version)).toMatchObject({ found: record });
      for (const [bearer, participantId] of Object.entries(record.vault.tokens))
        expect(await stale.identifyStale(id, bearer)).toMatchObject({
          identity: { kind: "participant", id: participantId },
          position: { epoch, version },
        });
    }
    const at = ids.map((id) => [id, living.find(({ meetup }) => meetup.id === id)?.meetup ?? "gone"]);
    const positions = await records.positions(ids);
    for (const [id, meetup] of at)
      expect(meetup).toEqual(
        positions.get(String(id)) === "gone" ? "gone" : expect.objectContaining(positions.get(String(id))),
      );
    expect(positions.size).toBe(ids.length);
    const during = { from: "2031-12-04T19:00:00Z", until: "2031-12-04T20:00:00Z" };
    const soon = living.filter(({ meetup }) => {
      const span = spanOf(meetup);
      return span !== null && String(span.from) <= during.until && String(span.until) >= during.from;
    });
    expect(soon.length).toBeGreaterThan(2);
    expect((await upcoming.upcoming(during, 100)).toSorted()).toEqual(soon.map(({ meetup }) => meetup.id).toSorted());
  });

  it("[MS7] [MS17] [RT12] is answered as the old program answered: to everybody, and to whoever asks again", async () => {
    const { send } = await program();
    for (const { what, method, path, status, answer, token, key, body } of asked) {
      const name = methods.find((one) => one === method) ?? "GET";
      const request = { ...(token !== undefined && { token }), ...(key !== undefined && { key }), body };
      const response = await send(name, path, request);
      const isJson = String(response.headers["content-type"]).includes("json");
      expect({
        what,
        status: response.status,
        answer: isJson ? withoutRequestId(response.json) : withoutAdditions(response.text),
      }).toEqual({
        what,
        status,
        answer: isJson ? answers[answer] : withoutAdditions(String(answers[answer])),
      });
    }
  });

  it("goes on: reopened, joined, voted on, commented", async () => {
    const { send } = await program();
    for (const { id, organiserToken: token, name } of meetups) {
      if (name === "Deleted") continue;
      const path = `/meetups/${id}`;
      if (name === "Decided") expect((await send("DELETE", `${path}/decision`, { token })).status).toBe(200);
      if (name === "Approval") await send("PATCH", path, { token, body: { settings: { joining: "open" } } });
      const added = await send("POST", `${path}/slots`, { token, body: { date: "2032-02-03" } });
      const { participant, token: own } = (await send("POST", `${path}/participants`, { body: { name: "Flo" } })).json;
      const body = { votes: { [added.json.slot.id]: "yes" } };
      const voted = await send("PUT", `${path}/participants/${participant.id}/votes`, { token: own, body });
      expect([name, voted.status]).toEqual([name, 200]);
      expect((await send("POST", `${path}/comments`, { token: own, body: { text: "New" } })).status).toBe(201);
      expect((await send("GET", path, { token: own })).json.meetup.votes).toMatchObject({
        [participant.id]: body.votes,
      });
    }
  });

  it("[RE2] [MS4] is gone for ever when it is deleted, from every file", async () => {
    const { send, end } = await program();
    for (const { id, organiserToken: token, name } of meetups) {
      const path = `/meetups/${id}`;
      expect((await send("DELETE", path, { token })).status).toBe(name === "Deleted" ? 404 : 204);
      expect((await send("GET", path)).status).toBe(404);
    }
    await end();
    for (const file of old.directory === undefined ? [] : readdirSync(old.directory))
      expect([file, readFileSync(join(old.directory ?? "", file)).includes(secret)]).toEqual([file, false]);
  });
});
