import type { Meetup, Settings } from "@pintpoint/core";
import type { Scheduler } from "fast-check";
import { createMeetupByHttp } from "../../src/meetups/testing/test-client.ts";
import { beerMeetup } from "../../src/meetups/testing/test-node.ts";
import { checkHistory } from "../history/check-history.ts";
import type { History } from "../history/history.ts";
import { Recorder } from "../history/recorder.ts";
import { ReferenceWatcher } from "./reference-watcher.ts";
import type { Cluster } from "./simulated-cluster.ts";
import type { DeviceIdentity } from "./simulated-device.ts";
import { SimulatedDevice } from "./simulated-device.ts";
import type { Step } from "./step.ts";
import { waitUntilIdle } from "./step-scheduler.ts";

/** What one device does, one thing after the other; without a person it is a guest's. The organiser has no vote. */
export interface Device {
  person?: "Anna" | "Ben" | "organiser";
  steps: readonly Step[];
}

type People = Readonly<Record<"Anna" | "Ben" | "organiser", DeviceIdentity>>;

export interface Race {
  scheduler: Scheduler;
  /** Of what the bus does wrong. */
  seed: number;
  /** All at the same time. */
  devices: readonly Device[];
  /** At which nodes somebody watches before anything happens. */
  watched?: readonly (0 | 1)[];
  appliesGaps?: boolean;
  /** Whose token the watcher at each node has; absent: none. */
  watcherOf?: Partial<Record<0 | 1, "Anna" | "Ben">>;
  /** Of the meetup. */
  settings?: Partial<Settings>;
  /** What is wrong with a history; what was promised to everybody, unless the race is about something else. */
  judge?: (history: History, last: Meetup | null, people: People) => string[];
}

/**
 * Milliseconds after each of which the rooms have been compared with the store, and watchers that missed something have
 * watched again.
 */
const healingStepsMs = [300, 1_200, 600, 300, 15_000, 600, 300];
/** Of the comparison: each race begins at the same moment of it, so that it comes again by itself. */
const comparisonPeriodMs = 15_000;

/** Plays a race over a new meetup of the cluster; gives what is wrong with its history. */
export async function runRace(cluster: Cluster, race: Race): Promise<string[]> {
  const { nodes, steps: pace, timers, database } = cluster;
  const { scheduler, devices, seed, watched = [0, 1], appliesGaps = false, watcherOf = {} } = race;
  const { recorder, people } = await aMeetup(cluster, race.settings);
  const meetupId = recorder.history.first.id;
  const watchers = new Map<0 | 1, ReferenceWatcher>();

  for (const node of [0, 1] as const) {
    nodes[node].watches.onEvent = (event, payload) => {
      if (isAbout(payload, meetupId)) watchers.get(node)?.receive(event, payload);
    };
  }
  function watch(node: 0 | 1): Promise<void> {
    const socket = nodes[node].watches;
    const name = `watcher at ${node}`;
    const person = watcherOf[node];
    const token = person && people[person].token;
    const options = { name, meetupId, socket, recorder, timers, token, appliesGaps };
    const watcher = watchers.get(node) ?? new ReferenceWatcher(options);
    watchers.set(node, watcher);
    return watcher.watch();
  }
  async function runDevice({ person, steps }: Device, index: number): Promise<void> {
    const device = new SimulatedDevice(cluster, recorder, `device-${index}`, person ? people[person] : { id: "" });
    for (const step of steps) {
      await pace.step(`device ${index}`);
      if (step.kind === "watch") await watch(step.node);
      else if (step.kind === "time") timers.advance(step.ms);
      else await device.perform(step);
    }
    await device.finished();
  }

  for (const node of watched) await watch(node);
  pace.use(scheduler, seed);
  await scheduler.waitFor(Promise.all(devices.map(runDevice)));
  await waitUntilIdle(scheduler);
  for (const ms of watchers.size > 0 ? healingStepsMs : []) {
    timers.advance(ms);
    await waitUntilIdle(scheduler);
  }
  pace.release();
  for (const watcher of watchers.values()) await watcher.close();
  timers.advance(comparisonPeriodMs - (timers.now() % comparisonPeriodMs));

  const record = database.meetups.get(meetupId);
  const { judge = checkHistory } = race;
  return judge(recorder.history, record === undefined || record === "gone" ? null : record.meetup, people);
}

/** Three times to choose from, and two who may vote. */
async function aMeetup({ nodes }: Cluster, settings = {}): Promise<{ recorder: Recorder; people: People }> {
  const { send } = nodes[0];
  const { path, anna, organiserToken } = await createMeetupByHttp(send, {
    slots: [...beerMeetup.slots, { date: "2026-12-07" }],
    settings,
  });
  const { json: ben } = await send("POST", `${path}/participants`, { body: { name: "Ben" } });
  const { json } = await send("GET", path);
  return {
    recorder: new Recorder(json.meetup),
    people: {
      Anna: anna,
      Ben: { id: ben.participant.id, token: ben.token },
      organiser: { id: "", token: organiserToken },
    },
  };
}

function isAbout(payload: unknown, meetupId: string): boolean {
  return typeof payload === "object" && payload !== null && "meetupId" in payload && payload.meetupId === meetupId;
}
