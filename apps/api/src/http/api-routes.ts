import type { FastifyPluginAsync, FastifySchemaCompiler } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { Module } from "../lifecycle/module.ts";
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
