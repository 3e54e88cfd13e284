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
  const testSet = await openTestSet(options);
  onTestFinished(() => testSet.end());
  return testSet;
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
