import { submitCommand } from "@pintpoint/core/meetups";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";
import { castVote, joinVoter, patchAnnouncements, slotsOf, testKey } from "../testing/voting.ts";

/** Two nodes on one store, the commits of one of them held at will, and a meetup with somebody who votes. */
async function twoNodesAndVoter() {
  const store = createMemoryStore();
  const slow = createGatedStore(store);
  const here = createTestNode({ store: slow });
  const there = createTestNode({ store, cache: here.cache });
  const created = await here.create();
  return { store, slow, here, there, created, voter: await joinVoter(here, created.meetup.id) };
}

describe("group commit", () => {
  it("[RT3] [MS2] commands that wait for a commit share the next one; the k-th has version n+k", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    const release = store.hold("commit");
    const commitsBefore = store.calls.commit;

    const first = castVote(stage, created, voter, "yes");
    await Promise.resolve().then(() => Promise.resolve());
    const rest = [
      castVote(stage, created, voter, "maybe"),
      castVote(stage, created, voter, "no"),
      castVote(stage, created, voter, null),
    ];
    release();
    const versions = (await Promise.all([first, ...rest])).map((result) => doneValue(result).version);

    expect(versions).toEqual([3, 4, 5, 6]);
    expect(store.calls.commit - commitsBefore).toBe(2);
    expect(patchAnnouncements(stage.announced).map(({ full }) => [full.from, full.to])).toEqual([
      [1, 2],
      [2, 3],
      [3, 6],
    ]);
  });

  it("[RT3] a refused command is answered, the others go on", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    const results = await Promise.all([
      castVote(stage, created, voter, "yes"),
      castVote(stage, created, { ...voter, token: "nobody's" }, "no"),
      castVote(stage, created, voter, "maybe"),
    ]);
    expect(results.map((result) => (result.kind === "done" ? result.value.version : result.kind))).toEqual([
      3,
      "refused",
      4,
    ]);
  });

  it("[RT3] a refusal on top of uncommitted commands has their fate", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const created = await stage.create();
    const meetupId = created.meetup.id;
    const voter = await joinVoter(stage, meetupId);
    const slot = slotsOf(created)[0];
    store.failNext("commit", new StoreUnavailable("for the test"));
    const deciding = submitCommand(stage.ports, "decide", {
      meetupId,
      decision: slot === undefined ? {} : { slotId: slot },
    });
    // Refused only because of the decision before it, which will not have happened.
    const voting = castVote(stage, created, voter, "yes", { slot: 1 });
    expect((await deciding).kind).toBe("unavailable");
    expect((await voting).kind).toBe("unavailable");
    expect(doneValue(await castVote(stage, created, voter, "yes", { slot: 1 })).version).toBe(3);
  });

  it("[MS8] two writers over one store: every command is decided on the state that it changes", async () => {
    const store = createMemoryStore({ beforeAndAfter: () => new Promise((resolve) => setImmediate(resolve)) });
    const here = createTestNode({ store });
    const there = createTestNode({ store, cache: here.cache });
    const created = await here.create();
    const voters = await Promise.all(
      Array.from({ length: 20 }, (_, n) => joinVoter(n % 2 ? here : there, created.meetup.id)),
    );
    const results = await Promise.all(voters.map((voter, n) => castVote(n % 2 ? there : here, created, voter, "yes")));
    const versions = results.map((result) => doneValue(result).version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 20 }, (_, n) => 22 + n));
    const record = await store.records.read(created.meetup.id);
    expect(record !== null && record !== "gone" && Object.keys(record.meetup.votes)).toHaveLength(20);
    expect([...here.recorded.events, ...there.recorded.events]).toContain("conflicted");
  });

  it("[MS5] [MS10] a refusal is never decided on what an idle writer remembers", async () => {
    const store = createMemoryStore();
    const here = createTestNode({ store });
    const there = createTestNode({ store, cache: here.cache });
    const created = await here.create();
    const anna = await joinVoter(there, created.meetup.id);
    const ben = await joinVoter(here, created.meetup.id, "Ben");
    // `there` still holds the version before Ben: his token would be nobody's.
    expect(doneValue(await castVote(there, created, ben, "yes")).version).toBe(4);
    doneValue(
      await submitCommand(here.ports, "leave", {
        meetupId: created.meetup.id,
        bearer: anna.token,
        participantId: anna.id,
      }),
    );
    expect((await castVote(there, created, anna, "yes")).kind).toBe("refused");
  });

  it("[MS4] delete wins: whatever waits behind it, comes later or retries is gone, on every node", async () => {
    const store = createMemoryStore();
    const here = createTestNode({ store });
    const there = createTestNode({ store, cache: here.cache });
    const created = await here.create();
    const meetupId = created.meetup.id;
    const voter = await joinVoter(there, meetupId);
    doneValue(await castVote(there, created, voter, "yes", { key: testKey(1) }));
    const [before, deleted, after] = await Promise.all([
      castVote(here, created, voter, "no"),
      submitCommand(here.ports, "deleteMeetup", { meetupId, key: testKey(2) }),
      castVote(here, created, voter, "yes"),
    ]);
    expect(doneValue(before).version).toBe(4);
    expect(doneValue(deleted).version).toBe(5);
    expect(after.kind).toBe("gone");
    // A replay, too: `there` remembers the receipt, but not for long enough to answer with it.
    expect((await castVote(there, created, voter, "yes", { key: testKey(1) })).kind).toBe("gone");
    expect((await submitCommand(here.ports, "deleteMeetup", { meetupId, key: testKey(2) })).kind).toBe("gone");
    expect(here.announced.at(-1)).toEqual({ kind: "gone", meetupId });
    expect(await here.cache.get(meetupId, "full")).toBe("gone");
  });

  it("[MS11] an unknown meetup is none of ours", async () => {
    const stage = createTestNode();
    expect((await submitCommand(stage.ports, "deleteMeetup", { meetupId: "never-was" })).kind).toBe("unknown");
  });
});

describe("receipts", () => {
  it("[MS7] a retry gets the first result and is applied once, also over another writer", async () => {
    const store = createMemoryStore();
    const here = createTestNode({ store });
    const there = createTestNode({ store, cache: here.cache });
    const created = await here.create();
    const voter = await joinVoter(here, created.meetup.id);
    const first = doneValue(await castVote(here, created, voter, "yes", { key: testKey(1) }));
    doneValue(await castVote(here, created, voter, "no", { key: testKey(2) }));
    expect(doneValue(await castVote(there, created, voter, "yes", { key: testKey(1) }))).toEqual(first);
    const record = await store.records.read(created.meetup.id);
    expect(record !== null && record !== "gone" && record.meetup.votes[voter.id]).toEqual({
      [slotsOf(created)[0] ?? ""]: "no",
    });
  });

  it("[MS7] a command whose sender was answered elsewhere meanwhile, and went on, is not applied late", async () => {
    const { store, slow, here, there, created, voter } = await twoNodesAndVoter();
    const other = await joinVoter(here, created.meetup.id, "Ben");
    const release = slow.hold("commit");
    const late = castVote(here, created, voter, "yes", { key: testKey(1), isSenderGone: () => true });
    const others = castVote(here, created, other, "yes", { key: testKey(9) });
    await expect.poll(() => slow.calls.commit).toBe(3);
    for (const [n, answer] of (["yes", "maybe", "no", "maybe"] as const).entries())
      doneValue(await castVote(there, created, voter, answer, { key: testKey(n + 1) }));
    release();
    expect((await late).kind).toBe("unavailable");
    // What was decided with it is decided again.
    expect(doneValue(await others).version).toBe(8);
    const record = await store.records.read(created.meetup.id);
    if (record === null || record === "gone") throw new Error("it is there");
    expect(record.meetup.votes[voter.id]).toEqual({ [slotsOf(created)[0] ?? ""]: "maybe" });
  });

  it("[MS7] many commands of one person that wait together are all applied after a conflict, also when the person has gone", async () => {
    const { slow, here, there, created, voter } = await twoNodesAndVoter();
    const release = slow.hold("commit");
    const votes = [1, 2, 3, 4, 5].map((n) =>
      castVote(here, created, voter, n === 5 ? "no" : "yes", { key: testKey(n), isSenderGone: () => true }),
    );
    await expect.poll(() => slow.calls.commit).toBe(2);
    for (const n of [6, 7]) doneValue(await castVote(there, created, voter, "maybe", { key: testKey(n) }));
    release();
    expect((await Promise.all(votes)).map((answer) => doneValue(answer).version)).toEqual([5, 6, 7, 8, 9]);
  });

  it("[MS7] who still waits for the answer is answered, whatever the same person sends elsewhere", async () => {
    const { slow, here, there, created, voter } = await twoNodesAndVoter();
    const release = slow.hold("commit");
    const waiting = castVote(here, created, voter, "yes", { key: testKey(1), isSenderGone: () => false });
    await expect.poll(() => slow.calls.commit).toBe(2);
    for (const n of [2, 3, 4]) doneValue(await castVote(there, created, voter, "maybe", { key: testKey(n) }));
    release();
    expect(doneValue(await waiting).version).toBe(6);
  });

  it("[MS7] a duplicate in flight waits for the first and gets its result", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    const release = store.hold("commit");
    const ask = { meetupId: meetup.id, key: testKey(1), participant: { name: "Anna" } };
    const both = [submitCommand(stage.ports, "join", ask), submitCommand(stage.ports, "join", ask)];
    release();
    const [first, second] = await Promise.all(both);
    expect(first).toEqual(second);
    const record = await store.records.read(meetup.id);
    expect(record !== null && record !== "gone" && Object.keys(record.meetup.participants)).toHaveLength(1);
  });

  it("[MS7] the same key with another command is refused, whoever's ids it made", async () => {
    const stage = createTestNode();
    const { meetup } = await stage.create();
    const ask = { meetupId: meetup.id, key: testKey(1) };
    doneValue(await submitCommand(stage.ports, "join", { ...ask, participant: { name: "Anna" } }));
    expect((await submitCommand(stage.ports, "join", { ...ask, participant: { name: "Ben" } })).kind).toBe("mismatch");
    expect((await submitCommand(stage.ports, "editMeetup", { ...ask, edit: { title: "Anna" } })).kind).toBe("mismatch");
  });

  it("[MS7] the receipt comes before authority: leaving can be retried with a token that is nobody's any more", async () => {
    const stage = createTestNode();
    const { meetup } = await stage.create();
    const voter = await joinVoter(stage, meetup.id);
    const ask = { meetupId: meetup.id, bearer: voter.token, participantId: voter.id, key: testKey(1) };
    const first = doneValue(await submitCommand(stage.ports, "leave", ask));
    expect(doneValue(await submitCommand(stage.ports, "leave", ask))).toEqual(first);
    expect((await submitCommand(stage.ports, "leave", { ...ask, key: testKey(2) })).kind).toBe("refused");
  });

  it("[MS7] a new personal link is handed out again to who retries, sealed in between", async () => {
    const store = createMemoryStore();
    const stage = createTestNode({ store });
    const { meetup } = await stage.create();
    const voter = await joinVoter(stage, meetup.id);
    const ask = { meetupId: meetup.id, bearer: voter.token, participantId: voter.id, key: testKey(1) };
    const { token } = doneValue(await submitCommand(stage.ports, "relink", ask));
    expect(doneValue(await submitCommand(stage.ports, "relink", ask)).token).toBe(token);
    expect(JSON.stringify(await store.records.read(meetup.id))).not.toContain(token);
  });

  it("[MS7] [MS10] a vote sent before the link was replaced can be retried with the old token, and is not applied twice", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    const first = doneValue(await castVote(stage, created, voter, "yes", { key: testKey(1) }));
    const ask = { meetupId: created.meetup.id, participantId: voter.id };
    const { token } = doneValue(await submitCommand(stage.ports, "relink", { ...ask, bearer: voter.token }));
    doneValue(await castVote(stage, created, { ...voter, token }, "no", { key: testKey(2) }));
    expect(doneValue(await castVote(stage, created, voter, "yes", { key: testKey(1) }))).toEqual(first);
    expect((await castVote(stage, created, voter, "yes", { key: testKey(3) })).kind).toBe("refused");
  });

  it("[MS7] only successes are recorded: a refused command may be sent again under its key", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    const meetupId = created.meetup.id;
    const voter = await joinVoter(stage, meetupId);
    const slotId = slotsOf(created)[0] ?? "";
    doneValue(await submitCommand(stage.ports, "decide", { meetupId, decision: { slotId } }));
    expect((await castVote(stage, created, voter, "yes", { slot: 1, key: testKey(1) })).kind).toBe("refused");
    doneValue(await submitCommand(stage.ports, "reopen", { meetupId }));
    expect(doneValue(await castVote(stage, created, voter, "yes", { slot: 1, key: testKey(1) })).version).toBe(5);
  });
});
