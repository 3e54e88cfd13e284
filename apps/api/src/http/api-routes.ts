import type { FastifyPluginAsync } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import type { Module } from "../lifecycle/module.ts";
import { addressRoutes } from "./address-routes.ts";
import type { HttpDeps } from "./http-deps.ts";
import { apiHeaders } from "./plugins/api-headers.ts";
import { bodyParser } from "./plugins/body-parser.ts";
import { openapiRoute, openapiSchemas } from "./plugins/openapi.ts";
import { requestValidator } from "./request-validator.ts";

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
    for (const { routes } of modules) if (routes !== undefined) await others.register(routes);
    await others.register(addressRoutes, deps);
  });
};
