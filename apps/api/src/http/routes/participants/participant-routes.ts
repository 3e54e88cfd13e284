import { routes } from "@pintpoint/contract";
import { castVotes, editParticipant, join, leave, relink, removePeople } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { sentBy } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { finish } from "../../finish.ts";
import type { HttpDeps } from "../../http-deps.ts";

export const participantRoutes: FastifyPluginAsyncZod<HttpDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("join"),
    schema: { ...answers("join"), params: routes.join.params, body: routes.join.body },
    handler: async (request, reply) =>
      finish(reply, routes.join, await join(writes, { ...sentBy(request), participant: request.body })),
  });

  app.route({
    ...endpoint("editParticipant"),
    schema: {
      ...answers("editParticipant"),
      params: routes.editParticipant.params,
      body: routes.editParticipant.body,
    },
    async handler(request, reply) {
      const ask = { ...sentBy(request), participantId: request.params.pid, edit: request.body };
      return finish(reply, routes.editParticipant, await editParticipant(writes, ask));
    },
  });

  app.route({
    ...endpoint("leave"),
    schema: { ...answers("leave"), params: routes.leave.params, querystring: routes.leave.query },
    async handler(request, reply) {
      const comments = request.query.comments === "remove";
      const ask = { ...sentBy(request), participantId: request.params.pid, comments };
      return finish(reply, routes.leave, await leave(writes, ask));
    },
  });

  app.route({
    ...endpoint("removePeople"),
    schema: { ...answers("removePeople"), params: routes.removePeople.params, body: routes.removePeople.body },
    async handler(request, reply) {
      const { comments = false, options = false, ...who } = request.body;
      const ask = { ...sentBy(request), removal: { who, comments, options } };
      return finish(reply, routes.removePeople, await removePeople(writes, ask));
    },
  });

  app.route({
    ...endpoint("relink"),
    schema: { ...answers("relink"), params: routes.relink.params },
    handler: async (request, reply) =>
      finish(reply, routes.relink, await relink(writes, { ...sentBy(request), participantId: request.params.pid })),
  });

  app.route({
    ...endpoint("castVotes"),
    schema: { ...answers("castVotes"), params: routes.castVotes.params, body: routes.castVotes.body },
    async handler(request, reply) {
      const ask = { ...sentBy(request), participantId: request.params.pid, votes: request.body.votes };
      return finish(reply, routes.castVotes, await castVotes(writes, ask));
    },
  });
};
