import swagger from "@fastify/swagger";
import { WIRE_VERSION } from "@pintpoint/contract/version";
import fp from "fastify-plugin";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import { normalizeOpenApi, type OpenApiDocument } from "../normalize-openapi.ts";

/** Collects the schemas by which requests are checked. Registered before the routes. */
export const openapiSchemas = fp(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: "3.1.0",
        info: {
          title: "Pintpoint",
          version: `${WIRE_VERSION}.0.0`,
          description:
            "One link, no sign-up: friends vote live on when and where to meet. Clients ignore what they do not know.",
        },
        components: {
          securitySchemes: {
            capability: { type: "http", scheme: "bearer", description: "A participant's or the organiser's token" },
          },
        },
      },
      transform: jsonSchemaTransform,
      transformObject: jsonSchemaTransformObject,
    });
  },
  { name: "api-description" },
);

/** /api/v1/openapi.json. */
export const openapiRoute = fp(
  async (app) => {
    // Hundreds of kilobytes, the same for every client: one shared copy, also for clients that read slowly.
    let bytes: Buffer | undefined;
    const describe = () => {
      const document: OpenApiDocument = JSON.parse(JSON.stringify(app.swagger()));
      return Buffer.from(JSON.stringify(normalizeOpenApi(document)));
    };
    app.get("/openapi.json", { schema: { hide: true } }, async (_request, reply) => {
      bytes ??= describe();
      return reply.type("application/json").send(bytes);
    });
  },
  { name: "openapi-route" },
);
