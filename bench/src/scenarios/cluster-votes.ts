import { createHttpClient } from "@pintpoint/client";
import { medianRatio } from "../measure/statistics.ts";
import { StoreOperations } from "../measure/store-operations.ts";
import type { BenchRun, Goal, Row } from "../report.ts";
import { type ServerUnderTest, startBaseline } from "../server-under-test.ts";
import { type BenchCluster, withBenchCluster } from "./bench-cluster.ts";
import { type SeededMeetup, seedMeetup } from "./seed-meetup.ts";
import {
  type Contender,
  contest,
  OPERATIONS,
  PER_SECOND,
  rawDriver,
  roundsOf,
  socketVoters,
  summary,
} from "./vote-contest.ts";

const SPREAD = 200;
const WRITERS = 64;
/** How many meetups are made at a time. */
const MEETUPS_AT_A_TIME = 8;
/** Until the documents are as large as they stay. */
const WARM_UP_MS = 1_000;

interface ContestContext {
  run: BenchRun;
  parts: BenchCluster;
  node: Pick<ServerUnderTest, "name" | "url" | "pid">;
  operations: StoreOperations;
}

interface Contest {
  ours: Contender;
  raw: Contender;
  textbook: Contender;
}

/** Votes a second through one node, MongoDB and Redis, against the bare driver and a textbook stack on the same databases. */
export async function clusterVotes(run: BenchRun): Promise<Row[]> {
  return await withBenchCluster(async (parts) => {
    const api = await parts.node("api-1");
    const operations = new StoreOperations(parts.mongoUri);
    parts.onEnd(() => operations.close());
    const node = { name: "Pintpoint", url: api.origin, pid: api.process.pid };
    const setting = { run, parts, node, operations };

    const spread = await runContest(setting, "spread", await manyMeetups(api.origin, run.scale(SPREAD)));
    const hot = await runContest(setting, "hot", [await seedMeetup(api.origin, run.scale(WRITERS))]);
    return [
      ...rowsOf(`${run.scale(SPREAD)} meetups, a vote in flight in each`, spread, [
        { name: "rate ÷ raw driver", value: ratio(spread.ours, spread.raw), atLeast: 0.8 },
        { name: "store operations per vote", value: operationsOf(spread.ours), atMost: 1 },
      ]),
      ...rowsOf(`${run.scale(WRITERS)} writers into one meetup`, hot, [
        { name: "rate ÷ raw driver", value: ratio(hot.ours, hot.raw), atLeast: 5 },
        { name: "rate ÷ textbook", value: ratio(hot.ours, hot.textbook), atLeast: 10 },
        { name: "store operations per vote", value: operationsOf(hot.ours), atMost: 0.25 },
      ]),
    ];
  });
}

const ratio = (ours: Contender, theirs: Contender): number =>
  medianRatio(roundsOf(ours, PER_SECOND), roundsOf(theirs, PER_SECOND));

/** To a hundredth: four times a minute one query compares all rooms of a node with the store (RT2), whoever votes. */
const operationsOf = (ours: Contender): number => Math.round((summary(ours)[OPERATIONS] ?? Number.NaN) * 100) / 100;

async function manyMeetups(url: string, count: number): Promise<SeededMeetup[]> {
  const stages: SeededMeetup[] = [];
  while (stages.length < count) {
    const batch = Math.min(MEETUPS_AT_A_TIME, count - stages.length);
    stages.push(...(await Promise.all(Array.from({ length: batch }, () => seedMeetup(url, 1)))));
  }
  return stages;
}

/** The same meetups for everybody: as large as they are once votes and receipts have come to be in them. */
async function runContest(
  { run, parts, node, operations }: ContestContext,
  name: string,
  stages: SeededMeetup[],
): Promise<Contest> {
  const seats = stages.flatMap(({ meetupId, options, voters }) =>
    voters.map((voter) => ({ meetupId, options, voter })),
  );
  const ids = stages.map(({ meetupId }) => meetupId);
  const [rawCopy, textbookCopy] = [`${name}_raw`, `${name}_textbook`];
  const ours = await socketVoters(node, seats, operations);
  await ours.run(run.scale(WARM_UP_MS));
  await copyStored(rawCopy, ids, operations);
  await copyState(textbookCopy, node.url, ids, operations);

  const peer = await startBaseline("textbook", "./textbook.ts", [parts.mongoUri, textbookCopy, parts.redisUrl]);
  const raw = await rawDriver(parts.mongoUri, rawCopy, { ids, writers: seats.length });
  const textbook = await socketVoters(peer, seats, operations);
  try {
    await contest([ours, raw, textbook], parts.databaseCpu, run.scale);
  } finally {
    await ours.stop();
    await textbook.stop();
    await raw.stop();
    await peer.stop();
  }
  return { ours, raw, textbook };
}

/** What the raw driver updates is as large as what our node updates, and as indexed: the database's share is the same. */
async function copyStored(collection: string, ids: string[], { db }: StoreOperations): Promise<void> {
  const [ours, copy] = [db.collection<{ _id: string }>("meetups"), db.collection<{ _id: string }>(collection)];
  for (const { key, unique = false, partialFilterExpression } of await ours.indexes()) {
    if (!("_id" in key))
      await copy.createIndex(key, { unique, ...(partialFilterExpression && { partialFilterExpression }) });
  }
  await copy.insertMany(await ours.find({ _id: { $in: ids } }).toArray());
}

/** The textbook's document is the state and nothing else: it knows neither tokens nor receipts. */
async function copyState(collection: string, url: string, ids: string[], { db }: StoreOperations): Promise<void> {
  const client = createHttpClient({ baseUrl: url });
  for (const id of ids) {
    const { meetup } = await client.readMeetup({ id });
    await db.collection<{ _id: string }>(collection).insertOne({ ...meetup, _id: id });
  }
}

function rowsOf(what: string, { ours, raw, textbook }: Contest, goals: Goal[]): Row[] {
  return [ours, raw, textbook].map((contender) => ({
    scenario: "cluster votes",
    what,
    who: contender.name,
    values: summary(contender),
    ...(contender === ours && { goals }),
  }));
}
