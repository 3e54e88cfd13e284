import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { describeResponses } from "./endpoint.ts";
import type { HttpDeps } from "./http-deps.ts";

/**
 * Base of links for the page: on the server's own machine the page is open under localhost, which is useless to others.
 */
export const addressRoutes: FastifyPluginAsyncZod<Pick<HttpDeps, "addresses">> = async (app, { addresses }) => {
  const route = routes.address;
  app.route({
    method: route.method,
    url: route.path,
    schema: { ...describeResponses("address", route), querystring: route.query },
    handler: async (_request, reply) => reply.send({ base: addresses.baseUrl }),
  });
};
