import { routes } from "@pintpoint/contract/meetups";
import { expect, it } from "vitest";
import { createMemoryStore } from "../adapters/memory/meetups/meetup-store.ts";
import { MemoryDatabase } from "../adapters/memory/meetups/memory-database.ts";
import { createMeetupByHttp, testClientOf } from "../meetups/testing/test-client.ts";
import { createTestApp } from "../testing/create-test-app.ts";

const readRoutes = Object.values(routes).filter(({ method }) => method === "GET");

it.each(readRoutes)("[SX12] GET $path changes nothing, whoever asks and whatever for", async ({ path }) => {
  const database = new MemoryDatabase();
  const send = testClientOf(await createTestApp({ store: createMemoryStore({ database }) }));
  const { id, anna, organiserToken, slot } = await createMeetupByHttp(send);
  const stored = () => JSON.stringify([...database.meetups, ...database.spans, ...database.creations]);
  const before = stored();
  const body = { votes: { [slot]: "yes" }, title: "Wine" };
  for (const sender of [{}, { token: anna.token }, { token: organiserToken }]) {
    const sending = { ...sender, key: "a-key-of-the-test" };
    expect((await send("GET", path.replace(":id", id), sending)).status).toBe(200);
    await send("GET", `${path.replace(":id", id)}?title=Wine`, { ...sending, body });
  }
  expect(stored()).toBe(before);
  await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });
  expect(stored()).not.toBe(before);
});
