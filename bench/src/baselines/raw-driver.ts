import { setTimeout } from "node:timers/promises";
import type { Document } from "mongodb";
import { MongoClient } from "mongodb";

/** What the bench asks: that many writers at once, in turn over the documents. */
export interface Loop {
  ids: string[];
  writers: number;
  milliseconds: number;
}

// MongoDB's own driver and nothing around it: each writer updates one field by one majority write after another.
const [, , uri = "", collection = ""] = process.argv;
const client = new MongoClient(uri, { writeConcern: { w: "majority" }, maxPoolSize: 50 });
await client.connect();
const meetups = client.db().collection<Document & { _id: string }>(collection);

process.on("message", async ({ ids, writers, milliseconds }: Loop) => {
  let updates = 0;
  const start = performance.now();
  const write = async (writer: number): Promise<void> => {
    for (let turn = 0; performance.now() - start < milliseconds; turn += 1) {
      const set = { [`meetup.votes.p_${writer}.s_${turn % 10}`]: turn % 2 === 0 ? "yes" : "no" };
      await meetups.updateOne({ _id: ids[writer % ids.length] ?? "" }, { $set: set, $inc: { version: 1 } });
      updates += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  process.send?.({ updates, milliseconds: performance.now() - start });
});
process.on("SIGTERM", async () => {
  await Promise.race([client.close(), setTimeout(1_000)]);
  process.exit(0);
});

process.send?.({ port: 0 });
