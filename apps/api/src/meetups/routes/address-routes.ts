import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "./endpoint.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";

/**
 * Base of links for the page: on the server's own machine the page is open under localhost, which is useless to others.
 */
export const addressRoutes: FastifyPluginAsyncZod<Pick<MeetupRouteDeps, "addresses">> = async (app, { addresses }) => {
  app.route({
    ...endpoint("address"),
    schema: { ...responseSchemas("address"), querystring: routes.address.query },
    handler: async (_request, reply) => reply.send({ base: addresses.baseUrl }),
  });
};
