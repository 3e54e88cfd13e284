import { submitCommand } from "@pintpoint/core/meetups";
import { describe, expect, it } from "vitest";
import { nodeSecrets } from "../../adapters/crypto/secrets.ts";
import { createMemoryCache } from "../../adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import type { TestNode } from "../testing/test-node.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";

const { hashToken } = nodeSecrets;
const voterCount = 1_000;

/** Two nodes on one store and one cache; a meetup with a crowd, all of whom have a token. */
async function createNodesWithVoters({ blind = false, people = voterCount } = {}) {
  const store = createGatedStore(createMemoryStore());
  const cache = createMemoryCache();
  const here = createTestNode({ store, cache, maxParticipants: 2 * voterCount });
  const there = createTestNode({ store, cache, clock: here.clock, maxParticipants: 2 * voterCount });
  const { meetup, organiserToken } = await here.create({ settings: { blind } });
  const meetupId = meetup.id;
  const joined = await Promise.all(
    Array.from({ length: people }, () => submitCommand(here.ports, "join", { meetupId, participant: { name: "Ann" } })),
  );
  const voters = joined.map((one) => doneValue(one)).map(({ participant, token }) => ({ id: participant.id, token }));
  const slot = Object.keys(meetup.slots)[0] ?? "";
  const calls = () => store.calls.identifyStale + store.calls.read + store.calls.positions;
  const asks = async (stage: TestNode, token: string) =>
    await stage.reader.read(meetupId, { bearer: hashToken(token) });
  /** All of them at once; gives how often the store was asked. */
  const comeBack = async (stage: TestNode) => {
    const before = calls();
    const readings = await Promise.all(voters.map(({ token }) => asks(stage, token)));
    readings.forEach((reading, n) => {
      expect(reading).toMatchObject({ kind: "found", identity: { kind: "participant", id: voters[n]?.id } });
    });
    return calls() - before;
  };
  const vote = async (n: number, answer: "yes" | "no") => {
    const { id = "", token = "" } = voters[n] ?? {};
    doneValue(
      await submitCommand(here.ports, "castVotes", {
        meetupId,
        participantId: id,
        bearer: token,
        votes: { [slot]: answer },
      }),
    );
  };
  return { here, there, store, meetupId, organiserToken, voters, asks, comeBack, vote, cache };
}

describe("a thousand voters who come back", () => {
  it.each([false, true])("ask the store a few times in all, on each node (blind: %s)", async (blind) => {
    const { here, there, comeBack } = await createNodesWithVoters({ blind });
    expect(await comeBack(here)).toBeLessThanOrEqual(20);
    expect(await comeBack(here)).toBe(0);
    expect(await comeBack(there)).toBeLessThanOrEqual(20);
    expect(await comeBack(there)).toBe(0);
  });

  it("nor do they when somebody votes or joins meanwhile: no token has died", async () => {
    const { here, there, comeBack, vote, meetupId } = await createNodesWithVoters();
    await comeBack(here);
    await comeBack(there);
    await vote(0, "yes");
    doneValue(await submitCommand(here.ports, "join", { meetupId, participant: { name: "Late" } }));
    // The new state is loaded once by whoever is first, and shown to all.
    expect(await comeBack(here)).toBeLessThanOrEqual(2);
    expect(await comeBack(there)).toBeLessThanOrEqual(2);
  });

  it("nor where the cache has the bytes from another node and this one has seen no token", async () => {
    const { here, there, comeBack, asks, voters } = await createNodesWithVoters();
    await asks(here, voters[0]?.token ?? "");
    expect(await comeBack(there)).toBeLessThanOrEqual(20);
  });

  it("[CA2] while the store is away who was known still is, and is shown what stands", async () => {
    const { here, comeBack, asks, voters, store } = await createNodesWithVoters({ people: 3 });
    await comeBack(here);
    const release = store.hold("identifyStale");
    expect(await asks(here, voters[1]?.token ?? "")).toMatchObject({ kind: "found", stale: false });
    release();
  });
});

describe("a token that has died", () => {
  const deaths = {
    "a new link": async (here: TestNode, meetupId: string, voter: { id: string; token: string }) =>
      void doneValue(
        await submitCommand(here.ports, "relink", { meetupId, participantId: voter.id, bearer: voter.token }),
      ),
    leaving: async (here: TestNode, meetupId: string, voter: { id: string; token: string }) =>
      void doneValue(
        await submitCommand(here.ports, "leave", { meetupId, participantId: voter.id, bearer: voter.token }),
      ),
  };

  it.each(Object.entries(deaths))(
    "[MS10] by %s is refused at once, on every node, however well it was known",
    async (_, die) => {
      const { here, there, voters, asks, comeBack, meetupId, vote } = await createNodesWithVoters({ people: 30 });
      for (const stage of [here, there]) for (let n = 0; n < 2; n++) await comeBack(stage);
      await vote(3, "yes");
      for (const stage of [here, there]) await comeBack(stage);
      const victim = voters[7] ?? { id: "", token: "" };
      await die(here, meetupId, victim);
      for (const stage of [here, there]) expect(await asks(stage, victim.token)).toEqual({ kind: "notAllowed" });
      await vote(3, "no");
      for (const stage of [there, here]) expect(await asks(stage, victim.token)).toEqual({ kind: "notAllowed" });
      expect(await asks(there, voters[8]?.token ?? "")).toMatchObject({ identity: { kind: "participant" } });
    },
  );

  it("[MS10] [MS14] the organiser's too", async () => {
    const { here, there, organiserToken, asks, meetupId } = await createNodesWithVoters({ people: 1 });
    for (const stage of [here, there]) await asks(stage, organiserToken);
    const renewed = doneValue(
      await submitCommand(here.ports, "renewOrganiserLink", { meetupId, bearer: organiserToken }),
    );
    for (const stage of [here, there]) {
      expect(await asks(stage, organiserToken)).toEqual({ kind: "notAllowed" });
      expect(await asks(stage, renewed.organiserToken)).toMatchObject({ identity: { kind: "organiser" } });
    }
  });

  it("[MS10] a slow answer of the store, from before the death, makes nobody known afterwards", async () => {
    for (const operation of ["identifyStale", "read"] as const) {
      const { here, there, voters, asks, meetupId, store, cache } = await createNodesWithVoters({ people: 3 });
      const victim = voters[1] ?? { id: "", token: "" };
      // The one has the bytes and asks for the token alone, the other loads the whole.
      if (operation === "identifyStale") await asks(here, victim.token);
      const release = store.hold(operation, "after");
      const early = asks(there, victim.token);
      await new Promise((resolve) => setImmediate(resolve));
      doneValue(
        await submitCommand(here.ports, "relink", { meetupId, participantId: victim.id, bearer: victim.token }),
      );
      release();
      expect(await early).toMatchObject({ kind: "found" });
      expect(await cache.get(meetupId, "full")).not.toBeNull();
      expect(await asks(there, victim.token)).toEqual({ kind: "notAllowed" });
    }
  });

  it("[MS10] a replica that has not heard of the death is not believed where the cache has", async () => {
    const { here, voters, meetupId, store, cache, asks, vote } = await createNodesWithVoters({ people: 3 });
    const victim = voters[1] ?? { id: "", token: "" };
    const before = await store.records.read(meetupId);
    const replica = createTestNode({
      cache,
      store: {
        ...store,
        stale: {
          ...store.stale,
          readStale: async () => ({ found: structuredClone(before), isReplica: true }),
          identifyStale: async () => ({
            identity: { kind: "participant", id: victim.id },
            position: { epoch: epochOf(before), version: 4 },
          }),
        },
      },
    });
    await vote(0, "yes");
    doneValue(await submitCommand(here.ports, "relink", { meetupId, participantId: victim.id, bearer: victim.token }));
    expect(await asks(replica, victim.token)).toEqual({ kind: "notAllowed" });
    await asks(here, voters[0]?.token ?? "");
    expect(await asks(replica, victim.token)).toEqual({ kind: "notAllowed" });
  });
});

function epochOf(found: Awaited<ReturnType<TestNode["store"]["records"]["read"]>>): string {
  return found === null || found === "gone" ? "" : found.meetup.epoch;
}
