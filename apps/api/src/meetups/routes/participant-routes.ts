import { routes } from "@pintpoint/contract";
import { castVotes, editParticipant, join, leave, relink, removePeople } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "../../http/endpoint.ts";
import { mutationContext } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

export const participantRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("join"),
    schema: { ...responseSchemas("join"), params: routes.join.params, body: routes.join.body },
    handler: async (request, reply) =>
      sendResult(reply, routes.join, await join(writes, { ...mutationContext(request), participant: request.body })),
  });

  app.route({
    ...endpoint("editParticipant"),
    schema: {
      ...responseSchemas("editParticipant"),
      params: routes.editParticipant.params,
      body: routes.editParticipant.body,
    },
    async handler(request, reply) {
      const ask = { ...mutationContext(request), participantId: request.params.pid, edit: request.body };
      return sendResult(reply, routes.editParticipant, await editParticipant(writes, ask));
    },
  });

  app.route({
    ...endpoint("leave"),
    schema: { ...responseSchemas("leave"), params: routes.leave.params, querystring: routes.leave.query },
    async handler(request, reply) {
      const comments = request.query.comments === "remove";
      const ask = { ...mutationContext(request), participantId: request.params.pid, comments };
      return sendResult(reply, routes.leave, await leave(writes, ask));
    },
  });

  app.route({
    ...endpoint("removePeople"),
    schema: { ...responseSchemas("removePeople"), params: routes.removePeople.params, body: routes.removePeople.body },
    async handler(request, reply) {
      const { comments = false, options = false, ...who } = request.body;
      const ask = { ...mutationContext(request), removal: { who, comments, options } };
      return sendResult(reply, routes.removePeople, await removePeople(writes, ask));
    },
  });

  app.route({
    ...endpoint("relink"),
    schema: { ...responseSchemas("relink"), params: routes.relink.params },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.relink,
        await relink(writes, { ...mutationContext(request), participantId: request.params.pid }),
      ),
  });

  app.route({
    ...endpoint("castVotes"),
    schema: { ...responseSchemas("castVotes"), params: routes.castVotes.params, body: routes.castVotes.body },
    async handler(request, reply) {
      const ask = { ...mutationContext(request), participantId: request.params.pid, votes: request.body.votes };
      return sendResult(reply, routes.castVotes, await castVotes(writes, ask));
    },
  });
};
