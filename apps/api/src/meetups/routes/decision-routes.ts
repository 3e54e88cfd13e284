import { routes } from "@pintpoint/contract";
import { submitCommand } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "../../http/endpoint.ts";
import { mutationContext } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

export const decisionRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("decide"),
    schema: { ...responseSchemas("decide"), params: routes.decide.params, body: routes.decide.body },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.decide,
        await submitCommand(writes, "decide", { ...mutationContext(request), decision: request.body }),
      ),
  });

  app.route({
    ...endpoint("reopen"),
    schema: { ...responseSchemas("reopen"), params: routes.reopen.params },
    handler: async (request, reply) =>
      sendResult(reply, routes.reopen, await submitCommand(writes, "reopen", mutationContext(request))),
  });
};
