import { routes } from "@pintpoint/contract";
import { decide, reopen } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { sentBy } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { finish } from "../../finish.ts";
import type { HttpDeps } from "../../http-deps.ts";

export const decisionRoutes: FastifyPluginAsyncZod<HttpDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("decide"),
    schema: { ...answers("decide"), params: routes.decide.params, body: routes.decide.body },
    handler: async (request, reply) =>
      finish(reply, routes.decide, await decide(writes, { ...sentBy(request), decision: request.body })),
  });

  app.route({
    ...endpoint("reopen"),
    schema: { ...answers("reopen"), params: routes.reopen.params },
    handler: async (request, reply) => finish(reply, routes.reopen, await reopen(writes, sentBy(request))),
  });
};
