import type { FastifySchemaCompiler } from "fastify";
import { validatorCompiler } from "fastify-type-provider-zod";
import type { z } from "zod";

/** Checks requests by the contract's schemas. Most have no query, and nothing is to be checked about that. */
export const requestValidator: FastifySchemaCompiler<z.ZodType> = (route) => {
  const validate = validatorCompiler(route);
  if (route.httpPart !== "querystring") return validate;
  return (query) => {
    for (const _name in query) return validate(query);
    return true;
  };
};
