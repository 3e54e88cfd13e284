import type { AddressInfo } from "node:net";
import { createAdapter } from "@socket.io/redis-adapter";
import { fastify } from "fastify";
import { Redis } from "ioredis";
import type { Document } from "mongodb";
import { MongoClient } from "mongodb";
import { Server } from "socket.io";

/** A vote as the load generator casts it; nothing of it is checked. */
interface Vote {
  meetupId: string;
  participantId: string;
  votes: Record<string, string>;
}

// The stack of the tutorials: update the document, forget the cached copy, send everybody the whole new state.
const [, , uri = "", collection = "", redisUrl = ""] = process.argv;
const client = new MongoClient(uri, { writeConcern: { w: "majority" }, maxPoolSize: 50 });
await client.connect();
const meetups = client.db().collection<Document & { _id: string }>(collection);
const [cache, publisher, subscriber] = [new Redis(redisUrl), new Redis(redisUrl), new Redis(redisUrl)];
const keyOf = (meetupId: string): string => `textbook:${meetupId}`;

const app = fastify();
app.get<{ Params: { id: string } }>("/api/v1/meetups/:id", async ({ params: { id } }) => {
  const cached = await cache.get(keyOf(id));
  if (cached !== null) return JSON.parse(cached) as unknown;
  const meetup = await meetups.findOne({ _id: id });
  await cache.set(keyOf(id), JSON.stringify(meetup), "EX", 10);
  return meetup;
});

const io = new Server(app.server, {
  transports: ["websocket"],
  serveClient: false,
  perMessageDeflate: false,
  adapter: createAdapter(publisher, subscriber),
});
io.on("connection", (socket) => {
  socket.on("meetup:watch", async ({ meetupId }: Vote, ack: (answer: unknown) => void) => {
    await socket.join(meetupId);
    ack({ ok: true, meetup: await meetups.findOne({ _id: meetupId }) });
  });
  socket.on("votes:cast", async ({ meetupId, participantId, votes }: Vote, ack: (answer: unknown) => void) => {
    const fields = Object.entries(votes).map(([option, answer]) => [`votes.${participantId}.${option}`, answer]);
    const meetup = await meetups.findOneAndUpdate(
      { _id: meetupId },
      { $set: Object.fromEntries(fields), $inc: { version: 1 } },
      { returnDocument: "after" },
    );
    await cache.del(keyOf(meetupId));
    io.to(meetupId).emit("meetup:patch", meetup);
    ack({ ok: meetup !== null, version: meetup?.version });
  });
});
process.on("SIGTERM", () => process.exit(0));

await app.listen({ port: 0, host: "127.0.0.1" });
process.send?.({ port: (app.server.address() as AddressInfo).port });
