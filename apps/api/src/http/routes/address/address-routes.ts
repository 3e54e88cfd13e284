import { routes } from "@pintpoint/contract";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { endpoint, responseSchemas } from "../../endpoint.ts";
import type { MeetupRouteDeps } from "../../http-deps.ts";

/** What the page's own links begin with: whoever opened it on the server's machine has an address that leads nobody there. */
export const addressRoutes: FastifyPluginAsyncZod<Pick<MeetupRouteDeps, "addresses">> = async (app, { addresses }) => {
  app.route({
    ...endpoint("address"),
    schema: { ...responseSchemas("address"), querystring: routes.address.query },
    handler: async (_request, reply) => reply.send({ base: addresses.baseUrl }),
  });
};
