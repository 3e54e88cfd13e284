import type { AddressInfo } from "node:net";
import { fastify } from "fastify";

// Fastify sending the same bytes from a Buffer, with nothing around it.
let body = Buffer.from("{}");
const app = fastify();
app.get("/api/v1/meetups/:id", (_request, reply) =>
  reply.header("content-type", "application/json; charset=utf-8").send(body),
);

process.on("message", (message: { body: string }) => {
  body = Buffer.from(message.body);
  process.send?.({ ready: true });
});
process.on("SIGTERM", () => process.exit(0));

await app.listen({ port: 0, host: "127.0.0.1" });
process.send?.({ port: (app.server.address() as AddressInfo).port });
