import { routes } from "@pintpoint/contract";
import { submitCommand } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "../../http/endpoint.ts";
import { mutationContext } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

export const commentRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("addComment"),
    schema: { ...responseSchemas("addComment"), params: routes.addComment.params, body: routes.addComment.body },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.addComment,
        await submitCommand(writes, "addComment", { ...mutationContext(request), comment: request.body }),
      ),
  });

  app.route({
    ...endpoint("removeComment"),
    schema: { ...responseSchemas("removeComment"), params: routes.removeComment.params },
    async handler(request, reply) {
      const ask = { ...mutationContext(request), commentId: request.params.cid };
      return sendResult(reply, routes.removeComment, await submitCommand(writes, "removeComment", ask));
    },
  });
};
