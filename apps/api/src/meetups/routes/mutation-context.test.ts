import { once } from "node:events";
import type { Socket } from "node:net";
import { connect } from "node:net";
import fastify from "fastify";
import { expect, it, onTestFinished } from "vitest";
import { mutationContext } from "./mutation-context.ts";

/** Sends the text of a request to a server that never answers; gives what its handler was told of the sender. */
async function sendUnanswered(request: string): Promise<{ sender: Socket; isSenderGone: () => boolean }> {
  const app = fastify();
  onTestFinished(() => app.close());
  const arrived = Promise.withResolvers<() => boolean>();
  app.decorateRequest("address", "192.0.2.1");
  app.put<{ Params: { id: string } }>("/:id", async (received, reply) => {
    arrived.resolve(mutationContext(received).isSenderGone);
    return reply.hijack();
  });
  const { port } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  const sender = connect(Number(port), "127.0.0.1");
  onTestFinished(() => void sender.destroy());
  await once(sender, "connect");
  sender.write(request);
  return { sender, isSenderGone: await arrived.promise };
}

it("[MS7] a command's sender is gone when the connection is", async () => {
  const { sender, isSenderGone } = await sendUnanswered("PUT /m HTTP/1.1\r\nhost: a\r\n\r\n");
  expect(isSenderGone()).toBe(false);
  sender.destroy();
  await expect.poll(isSenderGone).toBe(true);
});

it("[MS7] a sender whose body has been read still waits", async () => {
  const { isSenderGone } = await sendUnanswered(
    "PUT /m HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}",
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(isSenderGone()).toBe(false);
});
