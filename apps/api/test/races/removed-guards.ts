import { randomUUID } from "node:crypto";
import type { Fanout, MeetupStore, Secrets } from "@pintpoint/core";
import { nodeSecrets } from "../../src/adapters/crypto/secrets.ts";
import type { Timers } from "../../src/lifecycle/timers.ts";
import type { Announcement } from "../../src/meetups/live/announcements.ts";
import type { StepScheduler } from "./step-scheduler.ts";

// The product without one of its guards. A race must find each of them; else it proves nothing.

/** MS8: writes what was decided, whatever version is stored by now. */
export function storeThatIgnoresVersions(store: MeetupStore): MeetupStore {
  const { records } = store;
  return withCommit(store, async (id, commit) => {
    for (;;) {
      const at = (await records.positions([id])).get(id);
      if (at === undefined) return "unknown";
      if (at === "gone") return "gone";
      const outcome = await records.commit(id, { ...commit, base: at });
      if (outcome !== "conflict") return outcome;
    }
  });
}

/** MS4: acknowledges a write to a deleted meetup. */
export function storeThatForgetsDeletes(store: MeetupStore): MeetupStore {
  return withCommit(store, async (id, commit) => {
    const outcome = await store.records.commit(id, commit);
    return outcome === "gone" ? "committed" : outcome;
  });
}

/** MS7: no retry is recognized. */
export const secretsWithoutReceipts: Secrets = { ...nodeSecrets, receiptId: () => randomUUID() };

/** RT2: rooms are never compared with the store; ticks and short waits go on. */
export function timersWithoutComparison(timers: Timers): Timers {
  return { now: () => timers.now(), after: (ms, run) => (ms >= 900 ? () => {} : timers.after(ms, run)) };
}

/** RT2: a watcher joins some time later, possibly after the state was read. */
export function fanoutThatJoinsLate(fanout: Fanout, pace: StepScheduler): Fanout {
  return {
    publish: (topic, message) => fanout.publish(topic, message),
    subscribe(topic, listener) {
      let end: (() => void) | null = () => {};
      void pace.step("late join").then(() => {
        if (end !== null) end = fanout.subscribe(topic, listener);
      });
      return () => {
        end?.();
        end = null;
      };
    },
    close: () => fanout.close(),
  };
}

/** RT12: the patch for those who may see everything goes to those who may not. */
export function fanoutWithoutBlindness(fanout: Fanout): Fanout {
  return {
    publish(topic, message) {
      const announcement: Announcement = JSON.parse(Buffer.from(message).toString());
      if (announcement.kind === "patch") announcement.blind &&= announcement.full;
      return fanout.publish(topic, Buffer.from(JSON.stringify(announcement)));
    },
    subscribe: (topic, listener) => fanout.subscribe(topic, listener),
    close: () => fanout.close(),
  };
}

/** Nothing is missing: notes how many commands each commit merged. */
export function countingStore(store: MeetupStore, merged: number[]): MeetupStore {
  return withCommit(store, async (id, commit) => {
    if (commit.kind === "change") merged.push(commit.to - commit.base.version);
    return await store.records.commit(id, commit);
  });
}

/** The store, but for `commit`. */
function withCommit({ records, ...store }: MeetupStore, commit: MeetupStore["records"]["commit"]): MeetupStore {
  return {
    ...store,
    records: {
      create: (record, receipt) => records.create(record, receipt),
      read: (id) => records.read(id),
      commit,
      positions: (ids) => records.positions(ids),
      sweepReceipts: (now, after) => records.sweepReceipts(now, after),
      close: () => records.close(),
    },
  };
}
