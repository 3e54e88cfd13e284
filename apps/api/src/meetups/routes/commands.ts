import type { CommandRoute } from "@pintpoint/contract/meetups";
import { commandRouteNames, commandRoutes } from "@pintpoint/contract/meetups";
import { submitCommand } from "@pintpoint/core/meetups";
import type { FastifyPluginAsync } from "fastify";
import { endpoint, responseSchemas } from "./endpoint.ts";
import { mutationContext } from "./mutation-context.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendResult } from "./send-result.ts";

/** Every route of the contract that is one command. */
export const commandPlugin: FastifyPluginAsync<MeetupRouteDeps> = async (app, { writes }) => {
  for (const name of commandRouteNames) {
    const route: CommandRoute = commandRoutes[name];
    const { params, query, body } = route;
    app.route<{ Params: { id: string } }>({
      ...endpoint(name),
      schema: {
        ...responseSchemas(name),
        ...(params && { params }),
        ...(query && { querystring: query }),
        ...(body && { body }),
      },
      async handler(request, reply) {
        const ask = { ...mutationContext(request), ...route.input(request) };
        return sendResult(reply, route, await submitCommand(writes, route.kind, ask));
      },
    });
  }
};
