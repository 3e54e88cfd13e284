import type { AddressInfo } from "node:net";
import { fastify } from "fastify";

/** What every request is to be answered with. */
interface Answer {
  body: string;
  headers: Record<string, string>;
}

// Fastify sending bytes from a Buffer with the headers it is told, and nothing around it.
let body = Buffer.from("{}");
let headers: Answer["headers"] = { "content-type": "application/json" };
const app = fastify();
app.get("/api/v1/meetups/:id", (_request, reply) => reply.headers(headers).send(body));

process.on("message", (answer: Answer) => {
  body = Buffer.from(answer.body);
  headers = answer.headers;
  process.send?.({ ready: true });
});
process.on("SIGTERM", () => process.exit(0));

await app.listen({ port: 0, host: "127.0.0.1" });
process.send?.({ port: (app.server.address() as AddressInfo).port });
