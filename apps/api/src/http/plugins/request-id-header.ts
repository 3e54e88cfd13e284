import fp from "fastify-plugin";
import { REQUEST_ID_HEADER } from "../request-id.ts";

/** Every answer names its request: who reports a fault can say which line of the log it is. */
export const requestIdHeader = fp(
  async (app) => {
    app.addHook("onRequest", (request, reply, done) => {
      reply.header(REQUEST_ID_HEADER, request.id);
      done();
    });
  },
  { name: "request-id-header" },
);
