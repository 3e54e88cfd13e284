import type {
  CreatedMeetup,
  CreateMeetupInput,
  MeetupCache,
  MeetupStore,
  MeetupWriter,
  WritePorts,
} from "@pintpoint/core/meetups";
import { createMeetup } from "@pintpoint/core/meetups";
import { nodeIds } from "../../adapters/crypto/ids.ts";
import { nodeSecrets } from "../../adapters/crypto/secrets.ts";
import { createMemoryCache } from "../../adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import type { Timers } from "../../lifecycle/timers.ts";
import { ManualClock } from "../../testing/manual-clock.ts";
import type { Announcement, Announcements } from "../live/announcements.ts";
import { createMeetupReader } from "../reader/create-meetup-reader.ts";
import type { GuestReader, MeetupReader } from "../reader/meetup-reader.ts";
import { createMeetupWriter } from "../writer/meetup-writer.ts";
import type { WriterTelemetry } from "../writer/writer-ports.ts";

/** What a telemetry was told: names of events, in order. */
interface RecordedTelemetry {
  events: string[];
  batches: string[][];
}

/** Store, cache, writer and reader of one process, without HTTP and sockets. */
export interface TestNode {
  store: MeetupStore;
  cache: MeetupCache;
  clock: ManualClock;
  writer: MeetupWriter;
  reader: MeetupReader & GuestReader;
  ports: WritePorts;
  announced: Announcement[];
  recorded: RecordedTelemetry;
  create(meetup?: Partial<CreateMeetupInput["meetup"]>): Promise<CreatedMeetup>;
}

export interface TestNodeOptions {
  store?: MeetupStore;
  cache?: MeetupCache;
  clock?: ManualClock;
  publish?: Announcements["publish"];
  answerWithinMs?: number;
  maxParticipants?: number;
  waitingPerSource?: number;
  /** By which the writer's idle records age. */
  timers?: Timers;
}

export const beerMeetup: CreateMeetupInput["meetup"] = {
  title: "Beer",
  timeZone: "Europe/London",
  slots: [{ start: "2026-12-04T19:00:00Z", end: "2026-12-04T21:00:00Z" }, { date: "2026-12-06" }],
  venues: [{ name: "The Bar" }],
};

export function createTestNode(options: TestNodeOptions = {}): TestNode {
  const { store = createMemoryStore(), cache = createMemoryCache(), clock = new ManualClock() } = options;
  const announced: Announcement[] = [];
  const heard: RecordedTelemetry = { events: [], batches: [] };
  const publish: Announcements["publish"] = async (announcement) => {
    announced.push(structuredClone(announcement));
    await options.publish?.(announcement);
  };
  const writer = createMeetupWriter(
    {
      records: store.records,
      cache,
      announcements: { publish },
      clock,
      maxParticipants: options.maxParticipants ?? 1_000,
      ...(options.waitingPerSource !== undefined && { maxWaitingPerSource: options.waitingPerSource }),
      telemetry: recordWriterEvents(heard),
    },
    {
      ...(options.answerWithinMs !== undefined && { answerWithinMs: options.answerWithinMs }),
      ...(options.timers && { timers: options.timers }),
    },
  );
  const telemetry = { cacheFailed: () => heard.events.push("cacheFailed"), loaded: () => heard.events.push("loaded") };
  return {
    store,
    cache,
    clock,
    writer,
    reader: createMeetupReader({ ...store, cache, telemetry }),
    ports: { writer, ids: nodeIds, secrets: nodeSecrets },
    announced,
    recorded: heard,
    create: async (meetup) => {
      const result = await createMeetup(
        { records: store.records, ids: nodeIds, secrets: nodeSecrets, clock },
        { meetup: { ...beerMeetup, ...meetup } },
      );
      return doneValue(result);
    },
  };
}

function recordWriterEvents(heard: RecordedTelemetry): WriterTelemetry {
  return {
    committed: (_id, commands) => heard.batches.push(commands),
    conflicted: () => heard.events.push("conflicted"),
    commitFailed: (_id, kind) => heard.events.push(`commitFailed ${kind}`),
    readFailed: () => heard.events.push("readFailed"),
    cacheFailed: () => heard.events.push("cacheFailed"),
    publishFailed: () => heard.events.push("publishFailed"),
  };
}

/** The value of a use-case that must have succeeded. */
export function doneValue<Value>(result: { kind: "done"; value: Value } | { kind: string }): Value {
  if (result.kind === "done" && "value" in result) return result.value;
  throw new Error(`not done: ${JSON.stringify(result)}`);
}

/** The only element. */
export function only<Thing>(things: readonly Thing[]): Thing {
  const [first, ...more] = things;
  if (first === undefined || more.length > 0) throw new Error(`expected one, found ${things.length}`);
  return first;
}
