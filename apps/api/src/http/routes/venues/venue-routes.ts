import { routes } from "@pintpoint/contract";
import { addVenue, editVenue, removeOption } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { sentBy } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { finish } from "../../finish.ts";
import type { HttpDeps } from "../../http-deps.ts";

export const venueRoutes: FastifyPluginAsyncZod<HttpDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("addVenue"),
    schema: { ...answers("addVenue"), params: routes.addVenue.params, body: routes.addVenue.body },
    handler: async (request, reply) =>
      finish(reply, routes.addVenue, await addVenue(writes, { ...sentBy(request), venue: request.body })),
  });

  app.route({
    ...endpoint("editVenue"),
    schema: { ...answers("editVenue"), params: routes.editVenue.params, body: routes.editVenue.body },
    async handler(request, reply) {
      const ask = { ...sentBy(request), venueId: request.params.oid, edit: request.body };
      return finish(reply, routes.editVenue, await editVenue(writes, ask));
    },
  });

  app.route({
    ...endpoint("removeVenue"),
    schema: { ...answers("removeVenue"), params: routes.removeVenue.params },
    handler: async (request, reply) =>
      finish(
        reply,
        routes.removeVenue,
        await removeOption(writes, { ...sentBy(request), optionId: request.params.oid }),
      ),
  });
};
