import { type Collection, type Document, MongoClient, type MongoClientOptions } from "mongodb";
import { onTestFinished } from "vitest";
import { type StandIn, startStandIn } from "../stand-in.ts";

interface Row extends Document {
  _id: string;
  version: number;
}

export interface Stage {
  standIn: StandIn;
  client: MongoClient;
  rows: Collection<Row>;
  end(): Promise<void>;
}

/** As impatient as the driver can be made, so that a fault shows within a test's time. */
const impatient: MongoClientOptions = {
  serverSelectionTimeoutMS: 1_500,
  heartbeatFrequencyMS: 500,
  connectTimeoutMS: 500,
  writeConcern: { w: "majority" },
};

/** A stand-in and the real driver before it, for one test. */
export async function aStage(options: MongoClientOptions = {}): Promise<Stage> {
  const stage = await openStage(options);
  onTestFinished(() => stage.end());
  return stage;
}

/** The same for several tests, which end it. */
export async function openStage(options: MongoClientOptions = {}): Promise<Stage> {
  const standIn = await startStandIn();
  const client = await MongoClient.connect(standIn.uri, { ...impatient, ...options });
  return {
    standIn,
    client,
    rows: client.db().collection<Row>("rows"),
    async end() {
      await client.close();
      await standIn.end();
    },
  };
}

/** Asks until the answer is yes. */
export async function eventually(holds: () => boolean | Promise<boolean>, patience = 5_000): Promise<void> {
  const until = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`not within ${patience} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
