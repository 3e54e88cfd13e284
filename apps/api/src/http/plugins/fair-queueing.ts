import fp from "fastify-plugin";
import { type FairQueue, workOfAnswer, workOfChange } from "../../rate-limits/fair-queue.ts";
import { rateLimitHook } from "./rate-limits.ts";

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Requests start, and large answers are sent, by the fair queue. Requests that wait for the same result are all
 * answered when it is there.
 */
export const fairQueueing = fp<{ fairQueue: FairQueue }>(
  async (app, { fairQueue }) => {
    const read = rateLimitHook((address) => fairQueue.take(address));
    const change = rateLimitHook((address) => fairQueue.take(address, workOfChange));
    app.addHook("onRequest", function (request, reply, done) {
      (reads.has(request.method) ? read : change).call(this, request, reply, done);
    });
    app.addHook("onSend", (request, reply, payload, done) => {
      const work = workOfAnswer(payloadBytes(payload, reply.getHeader("content-length")));
      const turn = work === 0 ? null : fairQueue.next(request.address, work);
      if (turn === null) done(null, payload);
      else turn.then(() => done(null, payload), done);
    });
  },
  { name: "fair-queueing" },
);

/** @param length of a stream, as its route says it */
function payloadBytes(payload: unknown, length: unknown): number {
  if (typeof payload === "string") return payload.length;
  if (payload instanceof Uint8Array) return payload.byteLength;
  return typeof length === "number" ? length : 0;
}
