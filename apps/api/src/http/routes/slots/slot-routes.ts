import { routes } from "@pintpoint/contract";
import { addSlot, editSlot, removeOption } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { sentBy } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { finish } from "../../finish.ts";
import type { HttpDeps } from "../../http-deps.ts";

export const slotRoutes: FastifyPluginAsyncZod<HttpDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("addSlot"),
    schema: { ...answers("addSlot"), params: routes.addSlot.params, body: routes.addSlot.body },
    handler: async (request, reply) =>
      finish(reply, routes.addSlot, await addSlot(writes, { ...sentBy(request), slot: request.body })),
  });

  app.route({
    ...endpoint("editSlot"),
    schema: { ...answers("editSlot"), params: routes.editSlot.params, body: routes.editSlot.body },
    async handler(request, reply) {
      const ask = { ...sentBy(request), slotId: request.params.oid, edit: request.body };
      return finish(reply, routes.editSlot, await editSlot(writes, ask));
    },
  });

  app.route({
    ...endpoint("removeSlot"),
    schema: { ...answers("removeSlot"), params: routes.removeSlot.params },
    handler: async (request, reply) =>
      finish(
        reply,
        routes.removeSlot,
        await removeOption(writes, { ...sentBy(request), optionId: request.params.oid }),
      ),
  });
};
