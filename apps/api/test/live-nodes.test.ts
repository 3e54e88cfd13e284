import { seededRandom } from "@pintpoint/port-suites";
import { afterEach, expect, it } from "vitest";
import { createMemoryCache } from "../src/adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../src/adapters/memory/meetups/meetup-store.ts";
import { createFaultyBus, type Faults, type FaultyBus } from "../src/adapters/memory/testing/faulty-bus.ts";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import { ManualTimers } from "../src/testing/manual-timers.ts";
import { type LiveServer, liveServer } from "./live/live-server.ts";
import { LiveWatcher } from "./live/live-watcher.ts";

let nodes: LiveServer[] = [];
afterEach(async () => {
  for (const node of nodes) await node.close();
});

/** Two servers over one store and cache, and a bus that has these faults. */
async function startTwoNodes(faults: Partial<Faults>, timers?: ManualTimers) {
  const bus: FaultyBus = createFaultyBus({
    random: seededRandom(7),
    faults,
    listenerFailed(error) {
      throw error;
    },
  });
  const [store, cache] = [createMemoryStore(), createMemoryCache()];
  const node = () => liveServer({ store, cache, fanout: bus.node(), ...(timers && { timers }) });
  const [here, there] = [await node(), await node()];
  nodes = [here, there];
  return { here, there, bus };
}

it("[RT2] [FA18] where no announcement ever arrives, the comparison with the store alone heals, the last patch included", async () => {
  const timers = new ManualTimers();
  const { here, there } = await startTwoNodes({ drop: 1 }, timers);
  const { id, path, anna, slot, organiserToken } = await createMeetupByHttp(here.send);
  const watcher = await LiveWatcher.open(there, id);
  const vote = (answer: string, key: string) =>
    here.send("PUT", `${anna.path}/votes`, { body: { votes: { [slot]: answer } }, token: anna.token, key });
  /** Advances the timers until the condition is true; gives by how many milliseconds. */
  const passesUntil = async (isSo: () => boolean): Promise<number> => {
    const began = timers.now();
    while (!isSo() && timers.now() - began < 60_000) {
      timers.advance(250);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(isSo()).toBe(true);
    return timers.now() - began;
  };
  await vote("yes", "vote-with-number-1");
  expect(watcher.payloads("meetup:patch")).toEqual([]);
  expect(await passesUntil(() => watcher.meetup.version === 2)).toBeLessThan(10_000);
  expect(watcher.meetup.votes).toEqual({ [anna.id]: { [slot]: "yes" } });

  await vote("no", "vote-with-number-2");
  await vote("maybe", "vote-with-number-3");
  expect(await passesUntil(() => watcher.meetup.version === 4)).toBeLessThan(25_000);
  expect(watcher.meetup).toEqual((await here.send("GET", path)).json.meetup);

  await here.send("DELETE", path, { token: organiserToken });
  expect(watcher.payloads("meetup:gone")).toEqual([]);
  expect(await passesUntil(() => watcher.payloads("meetup:gone").length === 1)).toBeLessThan(25_000);
});

it("[RT2] [MS5] [FA18] over a bus that drops, doubles and delays, every watcher of both nodes ends where the store is", async () => {
  const { here, there } = await startTwoNodes({ drop: 0.2, duplicate: 0.2, maxDelayMs: 30 });
  const { id, path, anna, slot, otherSlot } = await createMeetupByHttp(here.send);
  const watchers = [
    await LiveWatcher.open(here, id),
    await LiveWatcher.open(there, id),
    await LiveWatcher.open(there, id),
  ];
  for (let n = 0; n < 60; n++) {
    const node = n % 3 === 0 ? there : here;
    const votes = { [n % 2 === 0 ? slot : otherSlot]: n % 5 === 0 ? null : "yes" };
    const { status } = await node.send("PUT", `${anna.path}/votes`, { body: { votes }, token: anna.token });
    expect(status).toBe(200);
  }
  const last = (await here.send("GET", path)).json.meetup;
  expect(last.version).toBe(61);
  for (const watcher of watchers) {
    await watcher.reached(61);
    expect(watcher.meetup).toEqual(last);
  }
  expect(watchers.reduce((sum, watcher) => sum + watcher.gaps, 0)).toBeGreaterThan(0);
}, 60_000);

it("[RT6] counts and names the watchers of all nodes", async () => {
  const { here, there } = await startTwoNodes({ drop: 0, duplicate: 0, maxDelayMs: 0 });
  const { id, anna } = await createMeetupByHttp(here.send);
  const [guest, annas] = [await LiveWatcher.open(here, id), await LiveWatcher.open(there, id, { token: anna.token })];
  expect(await annas.ask("presence:set", { state: "choosing" })).toEqual({ ok: true });
  const expected = { meetupId: id, watchers: 2, here: [{ participantId: anna.id, state: "choosing" }] };
  for (const watcher of [guest, annas]) {
    await watcher.until(() => JSON.stringify(watcher.payloads("presence").at(-1)) === JSON.stringify(expected));
  }
  annas.socket.disconnect();
  await guest.until(() => JSON.stringify(guest.payloads("presence").at(-1)).includes('"watchers":1'));
  expect(guest.payloads("presence").at(-1)).toEqual({ meetupId: id, watchers: 1, here: [] });
});
