import { API_PREFIX, routes } from "@pintpoint/contract";
import { createMeetup, deleteMeetup, editMeetup, renewOrganiserLink } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { creationKeyOf, sentBy } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { finish } from "../../finish.ts";
import type { HttpDeps } from "../../http-deps.ts";

export const meetupRoutes: FastifyPluginAsyncZod<HttpDeps> = async (app, { creations, writes, telemetry }) => {
  app.route({
    ...endpoint("createMeetup"),
    config: { counts: "creation" },
    schema: { ...answers("createMeetup"), body: routes.createMeetup.body },
    async handler(request, reply) {
      const result = await createMeetup(creations, { key: creationKeyOf(request), meetup: request.body });
      if (result.kind === "done") {
        telemetry.created(result.value.meetup.id);
        reply.header("location", `${API_PREFIX}/meetups/${result.value.meetup.id}`);
      }
      return finish(reply, routes.createMeetup, result);
    },
  });

  app.route({
    ...endpoint("editMeetup"),
    schema: { ...answers("editMeetup"), params: routes.editMeetup.params, body: routes.editMeetup.body },
    handler: async (request, reply) =>
      finish(reply, routes.editMeetup, await editMeetup(writes, { ...sentBy(request), edit: request.body })),
  });

  app.route({
    ...endpoint("renewOrganiserLink"),
    schema: { ...answers("renewOrganiserLink"), params: routes.renewOrganiserLink.params },
    handler: async (request, reply) =>
      finish(reply, routes.renewOrganiserLink, await renewOrganiserLink(writes, sentBy(request))),
  });

  app.route({
    ...endpoint("deleteMeetup"),
    schema: { ...answers("deleteMeetup"), params: routes.deleteMeetup.params },
    handler: async (request, reply) => finish(reply, routes.deleteMeetup, await deleteMeetup(writes, sentBy(request))),
  });
};
