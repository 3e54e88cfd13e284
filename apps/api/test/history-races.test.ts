import type { Fanout, Meetup, MeetupStore } from "@pintpoint/core";
import { blindMeetup } from "@pintpoint/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Faults } from "../src/adapters/memory/testing/faulty-bus.ts";
import { checkHistory } from "./history/check-history.ts";
import type { History } from "./history/history.ts";
import { arbitraryDevices, deleteAgainstVotes, devicesThatDecide } from "./races/arbitrary-devices.ts";
import type { Commits } from "./races/find-wrong-views.ts";
import { findWrongViews, recordingStore } from "./races/find-wrong-views.ts";
import {
  countingStore,
  fanoutThatJoinsLate,
  fanoutWithoutBlindness,
  secretsWithoutReceipts,
  storeThatForgetsDeletes,
  storeThatIgnoresVersions,
  timersWithoutComparison,
} from "./races/removed-guards.ts";
import type { Device, Race } from "./races/run-race.ts";
import { runRace } from "./races/run-race.ts";
import type { Cluster, RemovedGuards } from "./races/simulated-cluster.ts";
import { createSimulatedCluster } from "./races/simulated-cluster.ts";
import type { Step } from "./races/step.ts";
import { afterIterations } from "./races/step-scheduler.ts";

interface Setting {
  devices: fc.Arbitrary<readonly Device[]>;
  runs: number;
  faults?: Partial<Faults>;
  without?: RemovedGuards;
  more?: Pick<Race, "watched" | "appliesGaps" | "settings" | "watcherOf" | "judge">;
}

const flawless: Partial<Faults> = { drop: 0, duplicate: 0 };
/** Seed of the first run; the next ones follow from it. A failure prints it with the path to the failing run. */
const seed = 4;

/** What is wrong with the first run that fails, of any kind or of one; empty when all runs pass. */
async function race({ devices, runs, faults, without, more }: Setting, kind = /./): Promise<string[]> {
  const cluster: Cluster = await createSimulatedCluster(without, faults);
  let found: string[] = [];
  const property = fc.asyncProperty(
    fc.scheduler({ act: afterIterations }),
    fc.nat(),
    devices,
    async (scheduler, dice, day) => {
      const playing = runRace(cluster, { scheduler, seed: dice, devices: day, ...more });
      found = await playing.catch((error: Error) => [`it broke: ${error.stack}`]);
      return !found.some((wrong) => kind.test(wrong));
    },
  );
  const result = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  await cluster.close();
  if (!result.failed) return [];
  return [...found, `seed ${result.seed}, path ${result.counterexamplePath}: ${fc.stringify(result.counterexample)}`];
}

/** For controls: without the guard, some run goes wrong in the way that the guard prevents. */
async function expectToFind(kind: RegExp, setting: Setting): Promise<void> {
  expect(await race(setting, kind)).toContainEqual(expect.stringMatching(kind));
}

const always = (...devices: Device[]) => fc.constant(devices);
const vote = (node: 0 | 1, answer: "yes" | "no", more: { doubled?: boolean; option?: number } = {}): Step => {
  return { kind: "vote", option: 0, answer, doubled: false, node, by: node === 0 ? "http" : "socket", ...more };
};

describe("random commands to a meetup on two nodes", () => {
  it("[MS2] [MS3] [MS5] [MS7] [MS8] [RT2] keep what was promised", async () => {
    expect(await race({ devices: arbitraryDevices, runs: 150 })).toEqual([]);
  });

  it("are repeated from their seed, step by step", async () => {
    const schedules: string[][] = [[], []];
    for (const schedule of schedules) {
      const cluster = await createSimulatedCluster();
      const property = fc.asyncProperty(
        fc.scheduler({ act: afterIterations }),
        arbitraryDevices,
        async (scheduler, devices) => {
          await runRace(cluster, { scheduler, seed, devices });
          schedule.push(scheduler.toString());
        },
      );
      await fc.assert(property, { numRuns: 10, seed });
      await cluster.close();
    }
    expect(schedules[0]).toEqual(schedules[1]);
  });

  it("[MS8] control: a store that ignores the version of a commit", async () => {
    const without = { store: storeThatIgnoresVersions };
    await expectToFind(/version \d+ was given to/, { devices: arbitraryDevices, runs: 150, without });
  });

  it("[MS7] control: a writer without receipts", async () => {
    const without = { secrets: secretsWithoutReceipts };
    await expectToFind(/was applied twice/, { devices: arbitraryDevices, runs: 150, without });
  });

  it("[RT2] control: a watcher that applies every patch", async () => {
    await expectToFind(/applied a patch from/, { devices: arbitraryDevices, runs: 150, more: { appliesGaps: true } });
  });
});

describe("a late retry after a newer vote", () => {
  const devices = always(
    { person: "Anna", steps: [vote(0, "yes", { doubled: true }), vote(0, "no"), { kind: "read", node: 1 }] },
    { steps: [{ kind: "title", node: 1 }] },
  );

  it("[MS7] is told the first result and changes nothing", async () => {
    expect(await race({ devices, runs: 60 })).toEqual([]);
  });

  it("[MS7] control: without receipts it replaces the newer vote", async () => {
    await expectToFind(/was applied twice/, { devices, runs: 60, without: { secrets: secretsWithoutReceipts } });
  });
});

describe("a vote merged with its voter's leaving", () => {
  const leaving = (...nodes: (0 | 1)[]) =>
    fc.constantFrom(...nodes).map((node): Device[] => [
      // While this one is being committed, the next two wait and share a commit.
      { person: "Ben", steps: [vote(0, "yes"), { kind: "read", node: 1 }] },
      { person: "Anna", steps: [vote(0, "yes"), vote(0, "no", { option: 1 })] },
      { person: "Anna", steps: [{ kind: "leave", node }] },
    ]);

  it("[MS8] [MS10] [RT3] leaves no vote of one who left, at one node and at two", async () => {
    const merged: number[] = [];
    const without = { store: (store: MeetupStore) => countingStore(store, merged) };
    expect(await race({ devices: leaving(0, 1), runs: 80, without })).toEqual([]);
    expect(Math.max(...merged)).toBeGreaterThan(1);
  });

  it("[MS8] control: decided on a state that it does not change, the vote stays", async () => {
    const without = { store: storeThatIgnoresVersions };
    await expectToFind(/^votes are .*, the acknowledged commands give/, { devices: leaving(1), runs: 80, without });
  });
});

describe("the last patch of a burst lost", () => {
  const devices = always({
    person: "Anna",
    steps: [vote(0, "yes"), vote(0, "no"), vote(0, "yes", { option: 1 }), vote(0, "no", { option: 2 })],
  });
  const faults = { drop: 0.5, double: 0.2 };

  it("[RT2] is found by the comparison with the store", async () => {
    expect(await race({ devices, runs: 60, faults })).toEqual([]);
  });

  it("[RT2] control: without the comparison a watcher is left behind", async () => {
    const without = { timers: timersWithoutComparison };
    await expectToFind(/watcher at 1 was left at version/, { devices, runs: 60, faults, without });
  });
});

describe("a commit between watch and join", () => {
  const devices = always({ steps: [{ kind: "watch", node: 1 }] }, { person: "Anna", steps: [vote(0, "yes")] });
  const more = { watched: [] };

  it("[RT2] reaches who joins first and reads then, also without any comparison", async () => {
    const without = { timers: timersWithoutComparison };
    expect(await race({ devices, runs: 100, faults: flawless, without, more })).toEqual([]);
  });

  it("[RT2] control: joining later than reading, it is missed", async () => {
    const without = { timers: timersWithoutComparison, fanout: fanoutThatJoinsLate };
    await expectToFind(/was left at version/, { devices, runs: 100, faults: flawless, without, more });
  });
});

describe("delete against vote", () => {
  it("[MS4] delete wins, in 400 seeds", async () => {
    expect(await race({ devices: deleteAgainstVotes, runs: 400, more: { watched: [] } })).toEqual([]);
  });

  it("[MS4] control: a store that forgets that it deleted", async () => {
    const without = { store: storeThatForgetsDeletes };
    await expectToFind(/after the delete/, {
      devices: deleteAgainstVotes,
      runs: 400,
      without,
      more: { watched: [] },
    });
  });

  it("[MS4] who watches is told last that it is gone, however the answer to the watch was delayed", async () => {
    const devices = always(
      { steps: [{ kind: "watch", node: 0 }] },
      { steps: [{ kind: "watch", node: 1 }] },
      { steps: [{ kind: "delete", node: 1 }] },
    );
    expect(await race({ devices, runs: 100, faults: flawless, more: { watched: [] } })).toEqual([]);
  });
});

describe("a blind meetup", () => {
  /** Only guests read and watch: none of them may ever see an answer, and all see the same. */
  function judge(history: History, last: Meetup | null): string[] {
    const seen = [
      ...history.reads.map(({ reader, meetup }) => ({ who: reader, meetup })),
      ...history.watchers.flatMap(({ name, steps }) =>
        steps.map((step) => ({ who: name, meetup: step.kind === "gone" ? null : step.meetup })),
      ),
    ];
    const told = seen.filter(({ meetup }) => meetup !== null && Object.keys(meetup.votes).length > 0);
    const blind = { ...history, first: blindMeetup(history.first) };
    const wrong = checkHistory(blind, last && blindMeetup(last)).filter((text) => !text.startsWith("votes are"));
    return [...wrong, ...told.map(({ who }) => `${who} saw how somebody voted`)];
  }

  it("[RT12] shows guests no votes, on two nodes and over a faulty bus, and everything else", async () => {
    const more = { settings: { blind: true }, judge };
    expect(await race({ devices: arbitraryDevices, runs: 150, more })).toEqual([]);
  });

  it("[RT12] control: one that is not blind shows them", async () => {
    await expectToFind(/saw how somebody voted/, { devices: arbitraryDevices, runs: 150, more: { judge } });
  });

  /** Ben watches at node 1, a guest at node 0; votes come and go, somebody decides and reopens. */
  const views = (without: (fanout: Fanout) => Fanout): Setting => {
    const commits: Commits = new Map();
    return {
      devices: devicesThatDecide,
      runs: 150,
      without: { store: (store) => recordingStore(store, commits), fanout: without },
      more: {
        settings: { blind: true },
        watcherOf: { 1: "Ben" },
        judge: (history, _last, { Ben }) =>
          findWrongViews(history, commits, { "watcher at 1": { kind: "participant", id: Ben.id } }),
      },
    };
  };

  it("[RT12] shows nobody an answer without a right to it, and everybody their own view in the end", async () => {
    expect(await race(views((fanout) => fanout))).toEqual([]);
  });

  it("[RT12] control: a writer that sends the blind view everything", async () => {
    await expectToFind(/without a right to it/, views(fanoutWithoutBlindness));
  });
});
