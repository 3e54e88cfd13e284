import { routes } from "@pintpoint/contract";
import { addComment, removeComment } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { sentBy } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { finish } from "../../finish.ts";
import type { HttpDeps } from "../../http-deps.ts";

export const commentRoutes: FastifyPluginAsyncZod<HttpDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("addComment"),
    schema: { ...answers("addComment"), params: routes.addComment.params, body: routes.addComment.body },
    handler: async (request, reply) =>
      finish(reply, routes.addComment, await addComment(writes, { ...sentBy(request), comment: request.body })),
  });

  app.route({
    ...endpoint("removeComment"),
    schema: { ...answers("removeComment"), params: routes.removeComment.params },
    async handler(request, reply) {
      const ask = { ...sentBy(request), commentId: request.params.cid };
      return finish(reply, routes.removeComment, await removeComment(writes, ask));
    },
  });
};
