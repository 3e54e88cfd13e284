import { API_PREFIX, routes } from "@pintpoint/contract";
import { createMeetup, submitCommand } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "../../http/endpoint.ts";
import { rateLimitHook } from "../../http/plugins/rate-limits.ts";
import { creationKeyOf, mutationContext } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

export const meetupRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (
  app,
  { creations, countCreation, writes, meetupCreated },
) => {
  app.route({
    ...endpoint("createMeetup"),
    onRequest: rateLimitHook(countCreation),
    schema: { ...responseSchemas("createMeetup"), body: routes.createMeetup.body },
    async handler(request, reply) {
      const result = await createMeetup(creations, { key: creationKeyOf(request), meetup: request.body });
      if (result.kind === "done") {
        meetupCreated(result.value.meetup.id);
        reply.header("location", `${API_PREFIX}/meetups/${result.value.meetup.id}`);
      }
      return sendResult(reply, routes.createMeetup, result);
    },
  });

  app.route({
    ...endpoint("editMeetup"),
    schema: { ...responseSchemas("editMeetup"), params: routes.editMeetup.params, body: routes.editMeetup.body },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.editMeetup,
        await submitCommand(writes, "editMeetup", { ...mutationContext(request), edit: request.body }),
      ),
  });

  app.route({
    ...endpoint("renewOrganiserLink"),
    schema: { ...responseSchemas("renewOrganiserLink"), params: routes.renewOrganiserLink.params },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.renewOrganiserLink,
        await submitCommand(writes, "renewOrganiserLink", mutationContext(request)),
      ),
  });

  app.route({
    ...endpoint("deleteMeetup"),
    schema: { ...responseSchemas("deleteMeetup"), params: routes.deleteMeetup.params },
    handler: async (request, reply) =>
      sendResult(reply, routes.deleteMeetup, await submitCommand(writes, "deleteMeetup", mutationContext(request))),
  });
};
