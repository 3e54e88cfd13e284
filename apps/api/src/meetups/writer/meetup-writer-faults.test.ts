import { submitCommand } from "@pintpoint/core/meetups";
import { StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";
import { castVote, joinVoter, patchAnnouncements, testKey } from "../testing/voting.ts";

describe("when the store is in trouble", () => {
  it("[RW1] a queued command is unavailable in time, one in flight unconfirmed", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store, answerWithinMs: 60 });
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    const releaseCommit = store.hold("commit");
    const startedAt = performance.now();
    const inFlight = castVote(stage, created, voter, "yes", { key: testKey(1) });
    await new Promise((resolve) => setTimeout(resolve, 10));
    // What follows an unconfirmed write waits for the reread.
    const releaseRead = store.hold("read");
    const queued = castVote(stage, created, voter, "no");
    expect((await inFlight).kind).toBe("unconfirmed");
    expect((await queued).kind).toBe("unavailable");
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    releaseCommit();
    releaseRead();

    // It came true late: watchers were told, and the retry finds it.
    expect(doneValue(await castVote(stage, created, voter, "yes", { key: testKey(1) })).version).toBe(3);
    expect(patchAnnouncements(stage.announced).some(({ full }) => full.to === 3)).toBe(true);
  });

  it("[RW1] a store that does not answer a read costs nobody more than the deadline", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store, answerWithinMs: 40 });
    const { meetup } = await stage.create();
    const release = store.hold("read");
    expect((await submitCommand(stage.ports, "deleteMeetup", { meetupId: meetup.id })).kind).toBe("unavailable");
    release();
    expect(doneValue(await submitCommand(stage.ports, "deleteMeetup", { meetupId: meetup.id })).version).toBe(2);
  });

  it("[RT3] after an unconfirmed write the writer reads before it decides", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    store.failNext("commit", new StoreUnconfirmed("for the test"), "after");
    expect((await castVote(stage, created, voter, "yes", { key: testKey(1) })).kind).toBe("unconfirmed");
    const reads = store.calls.read;
    expect(doneValue(await castVote(stage, created, voter, "yes", { key: testKey(1) })).version).toBe(3);
    expect(store.calls.read).toBe(reads + 1);
  });

  it("[MS5] an unconfirmed write that came true is visible to readers once a retry is acknowledged", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    await stage.reader.read(created.meetup.id, {});
    store.failNext("commit", new StoreUnconfirmed("for the test"), "after");
    await castVote(stage, created, voter, "yes", { key: testKey(1) });
    doneValue(await castVote(stage, created, voter, "yes", { key: testKey(1) }));
    expect(await stage.reader.read(created.meetup.id, {})).toMatchObject({ kind: "found", version: 3 });
  });

  it.each([
    [new StoreUnavailable("for the test"), "unavailable"],
    [new StorageFull("for the test"), "full"],
    [new Error("a fault of the driver"), "unconfirmed"],
  ])("[MS11] %s is answered as what it is, and what was decided in memory is forgotten", async (error, kind) => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    store.failNext("commit", error);
    expect((await castVote(stage, created, voter, "yes")).kind).toBe(kind);
    expect(doneValue(await castVote(stage, created, voter, "yes")).version).toBe(3);
    expect(stage.recorded.events).toContain(`commitFailed ${kind}`);
  });

  it("[MS6] [RT10] closing finishes what is in flight; afterwards nothing is written", async () => {
    const store = createGatedStore(createMemoryStore());
    const stage = createTestNode({ store });
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    const release = store.hold("commit");
    const voting = castVote(stage, created, voter, "yes");
    const closing = stage.writer.close();
    release();
    await closing;
    expect(doneValue(await voting).version).toBe(3);
    expect((await castVote(stage, created, voter, "no")).kind).toBe("unavailable");
  });

  it("a command on which core fails takes no other's answer along", async () => {
    const stage = createTestNode();
    const { meetup } = await stage.create();
    const broken = stage.writer.submit(meetup.id, {
      command: { kind: "editMeetup", title: "never" },
      receiptContent: {},
      answerFrom: () => {
        throw new Error("a fault of the program");
      },
    });
    const good = submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } });
    await expect(broken).rejects.toThrow();
    expect(doneValue(await good).version).toBe(2);
    const record = await stage.store.records.read(meetup.id);
    expect(record !== null && record !== "gone" && record.meetup.title).toBe("Wine");
  });
});
