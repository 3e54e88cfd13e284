import type { Meetup, MeetupStore } from "@pintpoint/core/meetups";
import { submitCommand } from "@pintpoint/core/meetups";
import type { TokenHash } from "@pintpoint/core/shared";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { seededRandom } from "@pintpoint/port-suites";
import { describe, expect, it } from "vitest";
import { nodeSecrets } from "../../adapters/crypto/secrets.ts";
import { createMemoryCache } from "../../adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createLossyCache } from "../../adapters/memory/testing/lossy-cache.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import type { TestNode } from "../testing/test-node.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";
import { castVote, joinVoter, slotsOf } from "../testing/voting.ts";
import type { Rendering } from "./meetup-reader.ts";

const { hashToken } = nodeSecrets;

async function found(
  stage: TestNode,
  id: string,
  ask: { bearer?: TokenHash; atLeast?: number } = {},
): Promise<Rendering> {
  const reading = await stage.reader.read(id, ask);
  if (reading.kind !== "found") throw new Error(`read: ${reading.kind}`);
  return reading;
}

const stateOf = ({ bytes }: Rendering): Meetup => JSON.parse(new TextDecoder().decode(bytes));

describe("reading", () => {
  it("[CA2] renders once: the second reader gets the same bytes, unparsed, without the store", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    const first = await found(stage, meetup.id);
    const second = await found(stage, meetup.id);
    expect(second.envelope).toBe(first.envelope);
    expect(store.calls.read).toBe(1);
    expect(stateOf(first)).toEqual(meetup);
    expect(JSON.parse(new TextDecoder().decode(first.envelope))).toEqual({ meetup });
    expect(first).toMatchObject({ view: "full", version: 1, blind: false, stale: false, identity: { kind: "guest" } });
  });

  it("[CA2] a crowd that comes at once costs two loads at most", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    const release = store.hold("read");
    const crowd = Array.from({ length: 100 }, () => found(stage, meetup.id));
    release();
    await Promise.all(crowd);
    expect(store.calls.read).toBeLessThanOrEqual(2);
  });

  it("[MS5] who comes after an acknowledgement does not share a load that began before it", async () => {
    const store = createGatedStore(createMemoryStore());
    // A cache that knows nothing: only the store can tell.
    const stage = createTestNode({ store, cache: { ...createMemoryCache(), get: async () => null } });
    const { meetup } = await stage.create();
    doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } }));
    const release = store.hold("read", "after");
    const early = found(stage, meetup.id);
    await new Promise((resolve) => setImmediate(resolve));
    doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Water" } }));
    const late = found(stage, meetup.id);
    release();
    expect((await early).version).toBe(2);
    expect((await late).version).toBe(3);
  });

  it("[MS5] bytes older than the cache's own word on the version are never served", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    await found(stage, created.meetup.id);
    const { version } = doneValue(
      await submitCommand(stage.ports, "editMeetup", { meetupId: created.meetup.id, edit: { title: "Wine" } }),
    );
    const reading = await found(stage, created.meetup.id);
    expect(reading.version).toBe(version);
    expect(stateOf(reading).title).toBe("Wine");
  });

  it("[MS5] [CA1] over a cache that forgets, an acknowledged change is seen by every later read", async () => {
    const random = seededRandom(1);
    const stage = createTestNode({ cache: createLossyCache({ cache: createMemoryCache(), random }) });
    const { meetup } = await stage.create();
    for (let turn = 0; turn < 50; turn++) {
      const { version } = doneValue(
        await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: `Turn ${turn}` } }),
      );
      const readings = await Promise.all([found(stage, meetup.id), found(stage, meetup.id)]);
      expect(readings.map((reading) => reading.version)).toEqual([version, version]);
    }
  });

  it("[RW2] `atLeast` looks on past the cache, and the store has the last word", async () => {
    const store = createGatedStore(createMemoryStore());
    const here = createTestNode({ store });
    // Another node, whose cache this one does not share, has written.
    const there = createTestNode({ store });
    const { meetup } = await here.create();
    await found(here, meetup.id);
    const { version } = doneValue(
      await submitCommand(there.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } }),
    );
    expect((await found(here, meetup.id, { atLeast: version })).version).toBe(version);
    expect((await found(here, meetup.id, { atLeast: 1_000 })).version).toBe(version);
  });

  it("[MS4] gone is gone from every cache, whatever the token", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    await found(stage, created.meetup.id);
    doneValue(await submitCommand(stage.ports, "deleteMeetup", { meetupId: created.meetup.id }));
    for (const bearer of [undefined, hashToken(created.organiserToken), hashToken("nobody's")]) {
      expect(await stage.reader.read(created.meetup.id, { bearer })).toEqual({ kind: "gone" });
    }
    const cold = createTestNode({ store: stage.store });
    expect(await cold.reader.read(created.meetup.id, {})).toEqual({ kind: "gone" });
    expect(await cold.reader.read(created.meetup.id, { bearer: hashToken("nobody's") })).toEqual({ kind: "gone" });
  });

  it("[MS1] a token that is nobody's is refused, also of another meetup; an unknown meetup comes first", async () => {
    const stage = createTestNode();
    const [one, other] = [await stage.create(), await stage.create()];
    const bearer = hashToken(other.organiserToken);
    expect(await stage.reader.read(one.meetup.id, { bearer })).toEqual({ kind: "notAllowed" });
    expect(await stage.reader.read("never-was", { bearer })).toEqual({ kind: "unknown" });
    expect(await stage.reader.read("never-was", {})).toEqual({ kind: "unknown" });
    expect((await found(stage, other.meetup.id, { bearer })).identity).toEqual({ kind: "organiser" });
  });

  it("[RW4] a store that is away is unavailable, not unknown", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    store.failNext("read", new StoreUnavailable("for the test"));
    expect(await stage.reader.read(meetup.id, {})).toEqual({ kind: "unavailable" });
    expect((await found(stage, meetup.id)).version).toBe(1);
  });

  it("[CA3] a cache that fails is counted, and the store answers", async () => {
    const away = () => Promise.reject(new Error("away"));
    const stage = createTestNode({ cache: { ...createMemoryCache(), get: away, put: away } });
    const { meetup } = await stage.create();
    expect((await found(stage, meetup.id)).version).toBe(1);
    expect(stage.recorded.events).toContain("cacheFailed");
  });
});

describe("while parts are down", () => {
  /** A replica in front of a store, as old as it is told to be; `away` takes the store away from it. */
  function replicated() {
    const { records, stale, upcoming } = createMemoryStore();
    const shown = new Map<string, Awaited<ReturnType<typeof records.read>>>();
    const state = { away: false };
    const ask = async <Value>(question: () => Promise<Value>): Promise<Value> => {
      if (state.away) throw new StoreUnavailable("for the test");
      return await question();
    };
    const store: MeetupStore = {
      records: {
        create: (record, receipt) => records.create(record, receipt),
        read: (id) => ask(() => records.read(id)),
        commit: (id, commit) => ask(() => records.commit(id, commit)),
        positions: (ids) => ask(() => records.positions(ids)),
        sweepReceipts: (now, after) => records.sweepReceipts(now, after),
        close: () => records.close(),
      },
      stale: {
        readStale: async (id) => ({ found: shown.get(id) ?? null, isReplica: true }),
        identifyStale: (id, bearer) => ask(() => stale.identifyStale(id, bearer)),
        positionsStale: (ids) => ask(() => stale.positionsStale(ids)),
      },
      upcoming,
    };
    /** From now on the replica shows what stands now. */
    const lag = async (id: string) => void shown.set(id, await records.read(id));
    return { store, lag, state };
  }

  it("[RW2] a replica's answer is marked stale when nobody can say that it is the newest, and is not cached", async () => {
    const { store, lag } = replicated();
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    await lag(meetup.id);
    expect(await found(stage, meetup.id)).toMatchObject({ version: 1, stale: true });
    expect(await stage.cache.get(meetup.id, "full")).toBeNull();
  });

  it("[RW2] [MS5] it is no older than the cache's own word, or says so", async () => {
    const { store, lag } = replicated();
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    await lag(meetup.id);
    doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } }));
    expect(await found(stage, meetup.id)).toMatchObject({ version: 1, stale: true });
    await lag(meetup.id);
    expect(await found(stage, meetup.id)).toMatchObject({ version: 2, stale: false });
    expect(await stage.cache.get(meetup.id, "full")).toMatchObject({ version: 2, bytes: expect.anything() });
  });

  it("[MS5] a word that has outlived its time proves nothing about a replica", async () => {
    const { store, lag } = replicated();
    const cache = createMemoryCache();
    const stage = createTestNode({ store, cache });
    const { meetup } = await stage.create();
    doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } }));
    await lag(meetup.id);
    const get = cache.get.bind(cache);
    cache.get = async (id, view) => {
      const entry = await get(id, view);
      return entry === null || entry === "gone" ? entry : { ...entry, aged: true };
    };
    expect(await found(stage, meetup.id)).toMatchObject({ version: 2, stale: true });
  });

  it("[RW2] who has seen a version gets no older one: the newest has the last word, or nobody", async () => {
    const { store, lag, state } = replicated();
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    await lag(meetup.id);
    doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } }));
    expect(await found(stage, meetup.id, { atLeast: 2 })).toMatchObject({ version: 2, stale: false });
    doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Water" } }));
    state.away = true;
    expect(await stage.reader.read(meetup.id, { atLeast: 3 })).toEqual({ kind: "unavailable" });
    expect(await found(stage, meetup.id, { atLeast: 1 })).toMatchObject({ version: 1, stale: true });
  });

  it("[CA2] bytes that have outlived their time are shown only while the store is away, and marked", async () => {
    const store = createGatedStore(createMemoryStore());
    const cache = createMemoryCache();
    const stage = createTestNode({ store, cache });
    const { meetup } = await stage.create();
    await found(stage, meetup.id);
    const get = cache.get.bind(cache);
    cache.get = async (id, view) => {
      const entry = await get(id, view);
      return entry === null || entry === "gone" ? entry : { ...entry, aged: true };
    };
    expect(await found(stage, meetup.id)).toMatchObject({ version: 1, stale: false });
    expect(store.calls.read).toBe(2);
    expect(await stage.reader.isUnchanged(meetup.id, { version: 1, view: "full" })).toBe(false);
    expect(await stage.reader.readFromCache(meetup.id)).toBeNull();
    store.failNext("read", new StoreUnavailable("for the test"));
    expect(await found(stage, meetup.id)).toMatchObject({ version: 1, stale: true });
    store.failNext("read", new StoreUnavailable("for the test"));
    expect(await stage.reader.read(meetup.id, { atLeast: 2 })).toEqual({ kind: "unavailable" });
  });

  it("[RW2] [RT12] whose token nobody can judge is shown what everybody may see, marked", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const open = await stage.create();
    const blind = await stage.create({ settings: { blind: true } });
    for (const { meetup, organiserToken } of [open, blind]) {
      await found(stage, meetup.id);
      store.failNext("identifyStale", new StoreUnavailable("for the test"));
      // Of a node that has the bytes from another one, and has never seen a token of this meetup.
      const other = createTestNode({ store, cache: stage.cache });
      const reading = await found(other, meetup.id, { bearer: hashToken(organiserToken) });
      expect(reading).toMatchObject({ stale: true, identity: { kind: "guest" } });
      expect(reading.view).toBe(meetup.settings.blind ? "blind" : "full");
    }
  });
});

describe("two views", () => {
  it("[RT12] who has no answer sees none, the organiser included; who has one sees all", async () => {
    const stage = createTestNode();
    const created = await stage.create({ settings: { blind: true } });
    const id = created.meetup.id;
    const [anna, ben] = [await joinVoter(stage, id), await joinVoter(stage, id, "Ben")];
    await castVote(stage, created, anna, "yes");
    const slot = slotsOf(created)[0] ?? "";
    for (const bearer of [undefined, hashToken(ben.token), hashToken(created.organiserToken)]) {
      const reading = await stage.reader.read(id, { bearer });
      expect(reading).toMatchObject({ view: "blind", blind: true, version: 4 });
      if (reading.kind !== "found") throw new Error(reading.kind);
      const { votes, participants } = stateOf(reading);
      expect([votes, participants[ben.id]?.name]).toEqual([{}, "Ben"]);
    }
    const full = await found(stage, id, { bearer: hashToken(anna.token) });
    expect(full.view).toBe("full");
    expect(stateOf(full).votes).toEqual({ [anna.id]: { [slot]: "yes" } });
  });

  it("[RT12] the view is judged at the version that is shown: a first answer opens, its withdrawal closes", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const created = await stage.create({ settings: { blind: true } });
    const id = created.meetup.id;
    const anna = await joinVoter(stage, id);
    const bearer = hashToken(anna.token);
    const views: string[] = [];
    for (const answer of ["yes", null, "no"] as const) {
      await castVote(stage, created, anna, answer);
      views.push((await found(stage, id, { bearer })).view, (await found(stage, id, { bearer })).view);
    }
    expect(views).toEqual(["full", "full", "blind", "blind", "full", "full"]);
    // The second reading of each needed no store.
    expect(store.calls.read).toBe(1 + 3);
  });

  it("[MS5] the blind view's bytes are not served when the cache's word on the meetup is newer", async () => {
    const stage = createTestNode();
    const { meetup, organiserToken: bearer } = await stage.create({ settings: { blind: true } });
    await found(stage, meetup.id);
    await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, bearer, edit: { title: "Wine" } });
    // Between the two steps of a raise, and for good where the second one was lost.
    const old = { epoch: meetup.epoch, version: 1, blind: true, bytes: new Uint8Array(20) };
    const { cache } = stage;
    const get = cache.get.bind(cache);
    cache.get = async (id, view) => (view === "blind" ? old : get(id, view));
    expect((await found(stage, meetup.id)).version).toBe(2);
  });

  it("[RT12] once decided everybody sees everything", async () => {
    const stage = createTestNode();
    const created = await stage.create({ settings: { blind: true } });
    const id = created.meetup.id;
    const anna = await joinVoter(stage, id);
    await castVote(stage, created, anna, "yes");
    expect((await found(stage, id)).view).toBe("blind");
    const bearer = created.organiserToken;
    await submitCommand(stage.ports, "decide", {
      meetupId: id,
      bearer,
      decision: { slotId: slotsOf(created)[0] ?? "" },
    });
    const open = await found(stage, id);
    expect(open).toMatchObject({ view: "full", blind: false });
    expect(Object.keys(stateOf(open).votes)).toEqual([anna.id]);
  });
});

describe("confirming a version", () => {
  it("[CA2] is answered from the version alone, also when there are no bytes", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    const { version } = doneValue(
      await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } }),
    );
    const reads = store.calls.read;
    expect(await stage.reader.isUnchanged(meetup.id, { version, view: "full" })).toBe(true);
    expect(await stage.reader.isUnchanged(meetup.id, { version: version - 1, view: "full" })).toBe(false);
    expect(await stage.reader.isUnchanged(meetup.id, { version, view: "blind" })).toBe(false);
    expect(store.calls.read).toBe(reads);
  });

  it("[MS1] [MS4] not for a token that is nobody's, and not for what is gone", async () => {
    const stage = createTestNode();
    const { meetup } = await stage.create();
    const { participant, token } = doneValue(
      await submitCommand(stage.ports, "join", { meetupId: meetup.id, participant: { name: "Anna" } }),
    );
    const asked = { version: 2, view: "full" } as const;
    expect(await stage.reader.isUnchanged(meetup.id, { ...asked, bearer: hashToken(token) })).toBe(true);
    expect(await stage.reader.isUnchanged(meetup.id, { ...asked, bearer: hashToken("nobody's") })).toBe(false);
    await submitCommand(stage.ports, "castVotes", {
      meetupId: meetup.id,
      bearer: token,
      participantId: participant.id,
      votes: {},
    });
    await submitCommand(stage.ports, "deleteMeetup", { meetupId: meetup.id });
    expect(await stage.reader.isUnchanged(meetup.id, { version: 4, view: "full" })).toBe(false);
  });
});
