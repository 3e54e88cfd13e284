import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openSqliteStore } from "../../adapters/sqlite/meetups/meetup-store.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import { temporaryDirectory } from "../../testing/temporary-directory.ts";
import { testClientOf } from "../testing/test-client.ts";
import { beerMeetup } from "../testing/test-node.ts";

it("[SX11] no file of the store contains a token, whatever was asked for with a key", async () => {
  const directory = temporaryDirectory();
  const store = openSqliteStore(directory);
  const app = await createTestApp({ store });
  onTestFinished(async () => {
    await app.shutDown(0);
    await store.records.close();
  });
  const send = testClientOf(app);
  const key = (n: number) => `b7Qm2xK9vT4sW8zR1yN6cE-${n}`;
  const creation = { ...beerMeetup, title: "Zanzibar", organiser: { name: "Anna" } };
  const { status, json: created } = await send("POST", "/meetups", { body: creation, key: key(1) });
  expect([status, created.errors]).toEqual([201, undefined]);
  const path = `/meetups/${created.meetup.id}`;
  const joined = (await send("POST", `${path}/participants`, { body: { name: "Max" }, key: key(2) })).json;
  const ofMax = `${path}/participants/${joined.participant.id}`;
  const renewed = (await send("POST", `${ofMax}/token`, { token: joined.token, key: key(3) })).json;
  const organiser = (await send("POST", `${path}/organiser-token`, { token: created.organiserToken, key: key(4) }))
    .json;
  const tokens = [
    created.organiserToken,
    created.participantToken,
    joined.token,
    renewed.token,
    organiser.organiserToken,
  ];
  expect(new Set(tokens.map((token) => typeof token === "string" && token.length > 20))).toEqual(new Set([true]));
  const files = readdirSync(directory).map((name) => readFileSync(join(directory, name)));
  expect(files.some((file) => file.includes("Zanzibar"))).toBe(true);
  for (const token of tokens) expect(files.some((file) => file.includes(token))).toBe(false);
});
