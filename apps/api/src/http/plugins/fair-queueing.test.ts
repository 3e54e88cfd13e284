import { Readable } from "node:stream";
import { fastify } from "fastify";
import { expect, it } from "vitest";
import { FairQueue } from "../../rate-limits/fair-queue.ts";
import { fairQueueing } from "./fair-queueing.ts";

it("[LI31] [AB11] a large answer goes out when it is its address's turn, whatever it is sent as; a small one at once", async () => {
  const works: number[] = [];
  let begin = (): void => {};
  class Held extends FairQueue {
    override next(_address: string, work: number): Promise<null> {
      works.push(work);
      return new Promise((resolve) => {
        begin = () => resolve(null);
      });
    }
  }
  const app = fastify();
  app.decorateRequest("address", "192.0.2.1");
  await app.register(fairQueueing, { fairQueue: new Held() });
  const half = Buffer.alloc(256 * 1024, "x");
  app.get("/bytes", async () => Buffer.concat([half, half]));
  app.get("/text", async () => half.toString());
  app.get("/parts", (_request, reply) =>
    reply.header("content-length", 2 * half.length).send(Readable.from([half, half], { objectMode: false })),
  );
  app.get("/small", async () => "x".repeat(16_383));
  expect((await app.inject("/small")).statusCode).toBe(200);
  for (const [path, length] of [
    ["/bytes", 512],
    ["/text", 256],
    ["/parts", 512],
  ] as const) {
    const asked = app.inject(path);
    await expect.poll(() => works.length).toBe(1);
    expect(works.splice(0)).toEqual([length / 16]);
    begin();
    expect((await asked).rawPayload.length, path).toBe(length * 1024);
  }
  await app.close();
});

it("[LI31] of requests that may change something fewer begin in a turn than of those that read", async () => {
  const app = fastify();
  app.decorateRequest("address", "192.0.2.1");
  class Recording extends FairQueue {
    readonly taken: number[] = [];
    override take(_address: string, work = 1): null {
      this.taken.push(work);
      return null;
    }
  }
  const fairQueue = new Recording();
  await app.register(fairQueueing, { fairQueue });
  app.route({
    method: ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"],
    url: "/",
    handler: async () => "",
  });
  for (const method of ["GET", "HEAD", "OPTIONS"] as const) await app.inject({ method, url: "/" });
  expect(fairQueue.taken.splice(0)).toEqual([1, 1, 1]);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) await app.inject({ method, url: "/" });
  expect(fairQueue.taken).toEqual([8, 8, 8, 8]);
  await app.close();
});
