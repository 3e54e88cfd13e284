import { routes } from "@pintpoint/contract";
import { submitCommand } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "../../http/endpoint.ts";
import { mutationContext } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

export const slotRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { writes }) => {
  app.route({
    ...endpoint("addSlot"),
    schema: { ...responseSchemas("addSlot"), params: routes.addSlot.params, body: routes.addSlot.body },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.addSlot,
        await submitCommand(writes, "addSlot", { ...mutationContext(request), slot: request.body }),
      ),
  });

  app.route({
    ...endpoint("editSlot"),
    schema: { ...responseSchemas("editSlot"), params: routes.editSlot.params, body: routes.editSlot.body },
    async handler(request, reply) {
      const ask = { ...mutationContext(request), slotId: request.params.oid, edit: request.body };
      return sendResult(reply, routes.editSlot, await submitCommand(writes, "editSlot", ask));
    },
  });

  app.route({
    ...endpoint("removeSlot"),
    schema: { ...responseSchemas("removeSlot"), params: routes.removeSlot.params },
    handler: async (request, reply) =>
      sendResult(
        reply,
        routes.removeSlot,
        await submitCommand(writes, "removeOption", { ...mutationContext(request), optionId: request.params.oid }),
      ),
  });
};
