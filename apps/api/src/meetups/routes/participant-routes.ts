import { routes } from "@pintpoint/contract";
import { submitCommand } from "@pintpoint/core";
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
      sendResult(
        reply,
        routes.join,
        await submitCommand(writes, "join", { ...mutationContext(request), participant: request.body }),
      ),
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
      return sendResult(reply, routes.editParticipant, await submitCommand(writes, "editParticipant", ask));
    },
  });

  app.route({
    ...endpoint("leave"),
    schema: { ...responseSchemas("leave"), params: routes.leave.params, querystring: routes.leave.query },
    async handler(request, reply) {
      const ask = {
        ...mutationContext(request),
        participantId: request.params.pid,
        ...(request.query.comments === "remove" && { comments: true as const }),
      };
      return sendResult(reply, routes.leave, await submitCommand(writes, "leave", ask));
    },
  });

  app.route({
    ...endpoint("removePeople"),
    schema: { ...responseSchemas("removePeople"), params: routes.removePeople.params, body: routes.removePeople.body },
    async handler(request, reply) {
      const { comments = false, options = false, ...who } = request.body;
      const ask = { ...mutationContext(request), removal: { who, comments, options } };
      return sendResult(reply, routes.removePeople, await submitCommand(writes, "removePeople", ask));
    },
  });

  app.route({
    ...endpoint("relink"),
    schema: { ...responseSchemas("relink"), params: routes.relink.params },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.relink,
        await submitCommand(writes, "relink", { ...mutationContext(request), participantId: request.params.pid }),
      ),
  });

  app.route({
    ...endpoint("castVotes"),
    schema: { ...responseSchemas("castVotes"), params: routes.castVotes.params, body: routes.castVotes.body },
    async handler(request, reply) {
      const ask = { ...mutationContext(request), participantId: request.params.pid, votes: request.body.votes };
      return sendResult(reply, routes.castVotes, await submitCommand(writes, "castVotes", ask));
    },
  });
};
