import { expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";
import { castVote, joinVoter, slotsOf, testKey } from "../testing/voting.ts";

async function twoNodes() {
  const store = createMemoryStore();
  const slow = createGatedStore(store);
  const here = createTestNode({ store: slow });
  const there = createTestNode({ store, cache: here.cache });
  const created = await here.create();
  const voter = await joinVoter(here, created.meetup.id);
  const other = await joinVoter(here, created.meetup.id, "Ben");
  const goOnElsewhere = async () => {
    for (const [n, answer] of (["yes", "maybe", "no", "maybe"] as const).entries())
      doneValue(await castVote(there, created, voter, answer, { key: testKey(n + 1) }));
  };
  const voteInStore = async () => {
    const record = await store.records.read(created.meetup.id);
    if (record === null || record === "gone") throw new Error("it is there");
    return record.meetup.votes[voter.id];
  };
  return {
    slow,
    store,
    here,
    there,
    created,
    voter,
    other,
    goOnElsewhere,
    voteInStore,
    slot: slotsOf(created)[0] ?? "",
  };
}

it("[MS7] a command that waited behind another's commit is not applied late either", async () => {
  const { slow, here, created, voter, other, goOnElsewhere, voteInStore, slot } = await twoNodes();
  const release = slow.hold("commit");
  const others = castVote(here, created, other, "yes", { key: testKey(9) });
  await expect.poll(() => slow.calls.commit).toBe(3);
  const late = castVote(here, created, voter, "yes", { key: testKey(1), isSenderGone: () => true });
  await goOnElsewhere();
  release();
  doneValue(await others);
  const result = await late;
  expect(await voteInStore()).toEqual({ [slot]: "maybe" });
  expect(result.kind).toBe("unavailable");
});

it("[MS7] a command that waited for the first read of its meetup is not applied late either", async () => {
  const { store, there, created, voter, goOnElsewhere, voteInStore, slot } = await twoNodes();
  const cold = createGatedStore(store);
  const third = createTestNode({ store: cold, cache: there.cache });
  const release = cold.hold("read");
  const late = castVote(third, created, voter, "yes", { key: testKey(1), isSenderGone: () => true });
  await expect.poll(() => cold.calls.read).toBe(1);
  await goOnElsewhere();
  release();
  const result = await late;
  expect(await voteInStore()).toEqual({ [slot]: "maybe" });
  expect(result.kind).toBe("unavailable");
});

it("[MS7] what one person sends in a row is all applied, though the person has gone", async () => {
  const { slow, here, created, voter, voteInStore, slot } = await twoNodes();
  const release = slow.hold("commit");
  const cast = (n: number) =>
    castVote(here, created, voter, n === 4 ? "no" : "yes", { key: testKey(n), isSenderGone: () => true });
  const first = [1, 2, 3].map(cast);
  await expect.poll(() => slow.calls.commit).toBe(3);
  const last = cast(4);
  release();
  for (const vote of [...first, last]) doneValue(await vote);
  expect(await voteInStore()).toEqual({ [slot]: "no" });
});
