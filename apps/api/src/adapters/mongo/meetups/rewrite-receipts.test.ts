import type { Mongo } from "@pintpoint/cluster";
import { startMongo } from "@pintpoint/cluster";
import { aRecord, participantId } from "@pintpoint/core/testing";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { migrate } from "../migrate.ts";
import type { MongoConnection } from "../mongo-connection.ts";
import { createMongoConnection } from "../mongo-connection.ts";
import { openMongoStore } from "./meetup-store.ts";
import { meetupMigrations } from "./migrations.ts";

let mongo: Mongo;
beforeAll(async () => {
  mongo = await startMongo();
}, 60_000);
afterAll(() => mongo.end());

const secret = "Zanzibar";
const now = Date.parse("2026-12-01T12:00:00Z");
const at = "2026-12-01T11:00:00Z";
const { meetup, vault } = aRecord();
const { id: _, epoch, version, ...state } = meetup;
const anna = participantId(1);
const created = {
  meetup: { id: "living", title: secret, participants: { [anna]: { id: anna, name: secret } } },
  organiserToken: "sealed organiser",
  participantToken: "sealed participant",
};
const creation = (id: string) => ({ id, command: "c", result: JSON.stringify(created), at: now });
const receipt = (result: object | null) => ({ command: "h", version: 3, at, result });

/** What the program before 2026-12 kept: answers as they were given, with their texts. */
const receipts = {
  others: {
    joined: receipt({ participant: { id: anna, name: secret, joinedAt: at }, token: "sealed" }),
    slot: receipt({ id: "s_1", date: "2026-12-05", proposedBy: anna }),
    silent: receipt(null),
  },
  [anna]: {
    comment: receipt({ id: "c_1", participantId: anna, text: secret, at }),
    linked: receipt({ token: "sealed link" }),
  },
};

/** A database as the program of two migrations left it. */
async function oldDatabase(): Promise<{ uri: string; connection: MongoConnection }> {
  const uri = mongo.freshUri();
  const connection = createMongoConnection(uri);
  onTestFinished(() => connection.client.close());
  await connection.client.connect();
  await migrate(connection.db, [{ ...meetupMigrations, steps: meetupMigrations.steps.slice(0, 2) }]);
  await connection.db.collection<{ _id: string; [field: string]: unknown }>("meetups").insertMany([
    { _id: "living", epoch, version, meetup: state, vault: { ...vault, receipts }, creation: creation("k1") },
    { _id: "gone", gone: true, creation: creation("k2") },
    { _id: "plain-", epoch, version, meetup: state, vault: { ...vault, receipts: {} } },
    // Text that BSON cannot hold is kept as bytes.
    {
      _id: "strange_",
      epoch,
      version,
      meetup: state,
      vault: { ...vault, receipts: { others: { r: receipt({ id: "c_2", text: Buffer.from(`"${secret}\\ud800"`) }) } } },
      strange: true,
    },
  ]);
  return { uri, connection };
}

const textOf = async ({ db }: MongoConnection) => JSON.stringify(await db.collection("meetups").find().toArray());

it("[MS17] [RE2] what an older program kept for retries loses its texts, and answers as before", async () => {
  const { uri, connection } = await oldDatabase();
  expect(await textOf(connection)).toContain(secret);
  const store = openMongoStore({ uri });
  onTestFinished(() => store.records.close());
  await store.opened;
  const stored = await textOf(connection);
  expect(stored).not.toContain(secret);
  expect(stored).not.toContain(Buffer.from(secret).toString("base64").slice(0, 8));

  const record = await store.records.read("living");
  if (record === null || record === "gone") return expect.fail("the meetup is not there");
  expect(record.meetup).toEqual({ ...meetup, id: "living" });
  expect(record.vault.receipts).toEqual({
    others: { joined: receipt({ id: anna, token: "sealed" }), slot: receipt({ id: "s_1" }), silent: receipt(null) },
    [anna]: { comment: receipt({ id: "c_1" }), linked: receipt({ token: "sealed link" }) },
  });
  const again = async (key: string) =>
    await store.records.create(aRecord({ id: "another" }), {
      id: key,
      command: "c",
      result: "",
      meetupId: "another",
      at: now,
    });
  const first = await again("k1");
  expect(first.kind === "replayed" && JSON.parse(first.receipt.result)).toEqual({
    organiserToken: "sealed organiser",
    participantId: anna,
    participantToken: "sealed participant",
  });
  expect(await again("k2")).toMatchObject({ kind: "replayed", receipt: { meetupId: "gone", result: "null" } });
  for (const id of ["plain-", "strange_"])
    expect(await store.records.read(id)).toMatchObject({ meetup: { ...meetup, id } });
});

it("[MS17] may run again, and beside the writes of another process", async () => {
  const { uri, connection } = await oldDatabase();
  const rewrite = meetupMigrations.steps[2];
  if (rewrite === undefined) return expect.fail("no such migration");
  await rewrite.run(connection.db);
  const once = await textOf(connection);
  await Promise.all([rewrite.run(connection.db), rewrite.run(connection.db)]);
  expect(await textOf(connection)).toBe(once);
  const store = openMongoStore({ uri });
  onTestFinished(() => store.records.close());
  await store.opened;
  expect(await textOf(connection)).toBe(once);
});
