import { routes } from "@pintpoint/contract";
import { submitCommand } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "../../http/endpoint.ts";
import { mutationContext } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

export const venueRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("addVenue"),
    schema: { ...responseSchemas("addVenue"), params: routes.addVenue.params, body: routes.addVenue.body },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.addVenue,
        await submitCommand(writes, "addVenue", { ...mutationContext(request), venue: request.body }),
      ),
  });

  app.route({
    ...endpoint("editVenue"),
    schema: { ...responseSchemas("editVenue"), params: routes.editVenue.params, body: routes.editVenue.body },
    async handler(request, reply) {
      const ask = { ...mutationContext(request), venueId: request.params.oid, edit: request.body };
      return sendResult(reply, routes.editVenue, await submitCommand(writes, "editVenue", ask));
    },
  });

  app.route({
    ...endpoint("removeVenue"),
    schema: { ...responseSchemas("removeVenue"), params: routes.removeVenue.params },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.removeVenue,
        await submitCommand(writes, "removeOption", { ...mutationContext(request), optionId: request.params.oid }),
      ),
  });
};
