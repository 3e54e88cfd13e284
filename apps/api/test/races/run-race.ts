import type { Meetup, Settings } from "@pintpoint/core";
import type { Scheduler } from "fast-check";
import { beer } from "../../src/testing/stage.ts";
import { created } from "../../src/testing/visitor.ts";
import { checkHistory } from "../history/check-history.ts";
import type { History } from "../history/history.ts";
import { Recorder } from "../history/recorder.ts";
import type { Cluster } from "./cluster.ts";
import { quiet } from "./pace.ts";
import type { Identity } from "./person.ts";
import { Person } from "./person.ts";
import { PlainWatcher } from "./plain-watcher.ts";
import type { Step } from "./step.ts";

/** What one device does, one thing after the other; without a person it is a guest's. The organiser has no vote. */
export interface Device {
  person?: "Anna" | "Ben" | "organiser";
  steps: readonly Step[];
}

type People = Readonly<Record<"Anna" | "Ben" | "organiser", Identity>>;

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
  watchersAre?: Partial<Record<0 | 1, "Anna" | "Ben">>;
  /** Of the meetup. */
  settings?: Partial<Settings>;
  /** What is wrong with a history; what was promised to everybody, unless the race is about something else. */
  judge?: (history: History, last: Meetup | null, people: People) => string[];
}

/** After so many milliseconds the rooms have been compared with the store, and who missed something has watched again. */
const healing = [300, 1_200, 600, 300, 15_000, 600, 300];
/** Of the comparison: each race begins at the same moment of it, so that it comes again by itself. */
const period = 15_000;

/** Plays a race over a new meetup of the cluster; gives what is wrong with its history. */
export async function runRace(cluster: Cluster, race: Race): Promise<string[]> {
  const { nodes, pace, timers, shelf } = cluster;
  const { scheduler, devices, seed, watched = [0, 1], appliesGaps = false, watchersAre = {} } = race;
  const { recorder, people } = await aMeetup(cluster, race.settings);
  const meetupId = recorder.history.first.id;
  const watchers = new Map<0 | 1, PlainWatcher>();

  for (const node of [0, 1] as const) {
    nodes[node].watches.heard = (event, payload) => {
      if (isAbout(payload, meetupId)) watchers.get(node)?.hear(event, payload);
    };
  }
  function watch(node: 0 | 1): Promise<void> {
    const socket = nodes[node].watches;
    const name = `watcher at ${node}`;
    const person = watchersAre[node];
    const token = person && people[person].token;
    const options = { name, meetupId, socket, recorder, timers, token, appliesGaps };
    const watcher = watchers.get(node) ?? new PlainWatcher(options);
    watchers.set(node, watcher);
    return watcher.watch();
  }
  async function spend({ person, steps }: Device, index: number): Promise<void> {
    const device = new Person(cluster, recorder, `device-${index}`, person ? people[person] : { id: "" });
    for (const step of steps) {
      await pace.step(`device ${index}`);
      if (step.kind === "watch") await watch(step.node);
      else if (step.kind === "time") timers.turn(step.ms);
      else await device.do(step);
    }
    await device.finished();
  }

  for (const node of watched) await watch(node);
  pace.take(scheduler, seed);
  await scheduler.waitFor(Promise.all(devices.map(spend)));
  await quiet(scheduler);
  for (const ms of watchers.size > 0 ? healing : []) {
    timers.turn(ms);
    await quiet(scheduler);
  }
  pace.release();
  for (const watcher of watchers.values()) await watcher.close();
  timers.turn(period - (timers.now() % period));

  const record = shelf.meetups.get(meetupId);
  const { judge = checkHistory } = race;
  return judge(recorder.history, record === undefined || record === "gone" ? null : record.meetup, people);
}

/** Three times to choose from, and two who may vote. */
async function aMeetup({ nodes }: Cluster, settings = {}): Promise<{ recorder: Recorder; people: People }> {
  const { send } = nodes[0];
  const { path, anna, organiserToken } = await created(send, {
    slots: [...beer.slots, { date: "2026-12-07" }],
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
