import { setTimeout } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { createMemoryStore } from "../src/adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../src/meetups/testing/gated-store.ts";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import { liveServer } from "./live/live-server.ts";

it("[RT12] a watch that was read before a reopening is not followed by a vote from after it", async () => {
  const store = createGatedStore(createMemoryStore());
  const server = await liveServer({ store });
  const {
    id,
    path,
    anna,
    slot,
    otherSlot,
    organiserToken: token,
  } = await createMeetupByHttp(server.send, { settings: { blind: true } });
  const vote = (option: string) =>
    server.send("PUT", `${anna.path}/votes`, { body: { votes: { [option]: "yes" } }, token: anna.token });
  await vote(slot);
  await server.send("PUT", `${path}/decision`, { body: { slotId: slot }, token });

  const guest = await server.connect();
  const heard: [string, unknown][] = [];
  guest.onAny((event: string, payload: unknown) => heard.push([event, payload]));
  const reads = store.calls.read;
  const release = store.hold("read", "after");
  const answer = guest.timeout(5_000).emitWithAck("meetup:watch", { meetupId: id });
  await vi.waitFor(() => expect(store.calls.read).toBe(reads + 1), 20_000);
  await server.send("DELETE", `${path}/decision`, { token });
  expect((await vote(otherSlot)).status).toBe(200);
  // Longer than a tick: by now both patches are buffered for the guest.
  await setTimeout(100);
  release();

  // The decision made all votes visible, and the answer is of that version.
  expect((await answer).meetup).toMatchObject({ version: 3, votes: { [anna.id]: { [slot]: "yes" } } });
  await vi.waitFor(() => expect(heard).toContainEqual(["resync", { meetupId: id }]), 20_000);
  expect(JSON.stringify(heard)).not.toContain(otherSlot);
  const again = await guest.timeout(5_000).emitWithAck("meetup:watch", { meetupId: id });
  expect([again.meetup.version, again.meetup.votes]).toEqual([5, {}]);
  await server.close();
});
