import { type Collection, type Document, MongoClient, type MongoClientOptions } from "mongodb";
import { onTestFinished } from "vitest";
import { type FakeReplicaSet, startFakeReplicaSet } from "../fake-replica-set.ts";

interface Row extends Document {
  _id: string;
  version: number;
}

export interface TestSet {
  fake: FakeReplicaSet;
  client: MongoClient;
  rows: Collection<Row>;
  end(): Promise<void>;
}

/** The shortest timeouts of the driver, so that a fault shows within a test's time. */
const shortTimeouts: MongoClientOptions = {
  serverSelectionTimeoutMS: 1_500,
  heartbeatFrequencyMS: 500,
  connectTimeoutMS: 500,
  writeConcern: { w: "majority" },
};

/** A fake replica set and the real driver before it, for one test. */
export async function startTestSet(options: MongoClientOptions = {}): Promise<TestSet> {
  const stage = await openTestSet(options);
  onTestFinished(() => stage.end());
  return stage;
}

/** The same for several tests, which end it. */
export async function openTestSet(options: MongoClientOptions = {}): Promise<TestSet> {
  const fake = await startFakeReplicaSet();
  const client = await MongoClient.connect(fake.uri, { ...shortTimeouts, ...options });
  return {
    fake,
    client,
    rows: client.db().collection<Row>("rows"),
    async end() {
      await client.close();
      await fake.end();
    },
  };
}

/** Asks until the answer is yes. */
export async function eventually(holds: () => boolean | Promise<boolean>, timeoutMs = 5_000): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`not within ${timeoutMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
