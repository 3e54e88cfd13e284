import { routes } from "@pintpoint/contract";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { renderSVG } from "uqr";
import { bearerOf } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import type { HttpDeps } from "../../http-deps.ts";
import { refuseReading } from "../../read.ts";

/** The invite link as a picture for the phone across the table. */
export const inviteRoutes: FastifyPluginAsyncZod<HttpDeps> = async (
  app,
  { reader, addresses, writes: { secrets } },
) => {
  app.route({
    ...endpoint("qr"),
    schema: { ...answers("qr"), params: routes.qr.params },
    async handler(request, reply) {
      const { id } = request.params;
      const token = bearerOf(request);
      const reading = await reader.read(id, { bearer: token && secrets.hashToken(token) });
      if (reading.kind !== "found") return refuseReading(reply, reading);
      reply.header("vary", "Authorization");
      return reply
        .type(routes.qr.success.mediaType)
        .send(renderSVG(`${addresses.base}/m/${id}`, { ecc: "M", border: 2 }));
    },
  });
};
