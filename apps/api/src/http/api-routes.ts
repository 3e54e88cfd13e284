import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsync, FastifySchemaCompiler } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { Module } from "../lifecycle/module.ts";
import { describeResponses } from "./endpoint.ts";
import type { HttpDeps } from "./http-deps.ts";
import { apiHeaders } from "./plugins/api-headers.ts";
import { bodyParser } from "./plugins/body-parser.ts";
import { openapiRoute, openapiSchemas } from "./plugins/openapi.ts";

export interface ApiRoutesOptions {
  deps: HttpDeps;
  modules: readonly Pick<Module, "routes" | "routesWithOwnHeaders">[];
}

/** Everything below /api/v1. */
export const apiRoutes: FastifyPluginAsync<ApiRoutesOptions> = async (app, { deps, modules }) => {
  app.setValidatorCompiler(requestValidator);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(bodyParser, deps);
  await app.register(openapiSchemas);
  for (const { routesWithOwnHeaders } of modules) {
    if (routesWithOwnHeaders !== undefined) await app.register(routesWithOwnHeaders);
  }
  await app.register(async (others) => {
    await others.register(apiHeaders);
    await others.register(openapiRoute);
    for (const module of modules) if (module.routes !== undefined) await others.register(module.routes);
    await others.register(addressRoutes, deps);
  });
};

/** Checks requests by the contract's schemas. Most have no query, and nothing is to be checked about that. */
const requestValidator: FastifySchemaCompiler<z.ZodType> = (route) => {
  const validate = validatorCompiler(route);
  if (route.httpPart !== "querystring") return validate;
  return (query) => {
    for (const _name in query) return validate(query);
    return true;
  };
};

/**
 * Base of links for the page: on the server's own machine the page is open under localhost, which is useless to others.
 */
const addressRoutes: FastifyPluginAsyncZod<Pick<HttpDeps, "addresses">> = async (app, { addresses }) => {
  const route = routes.address;
  app.route({
    method: route.method,
    url: route.path,
    schema: { ...describeResponses("address", route), querystring: route.query },
    handler: async (_request, reply) => reply.send({ base: addresses.baseUrl }),
  });
};
