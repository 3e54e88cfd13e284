import { routes } from "@pintpoint/contract/meetups";
import { API_PREFIX } from "@pintpoint/contract/version";
import { createMeetup } from "@pintpoint/core/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { rateLimitHook } from "../../http/plugins/rate-limits.ts";
import { endpoint, responseSchemas } from "./endpoint.ts";
import { creationKeyOf } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

export const createMeetupRoute: FastifyPluginAsyncZod<MeetupRouteDeps> = async (
  app,
  { creations, countCreation, meetupCreated },
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
};
