import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { LRUCache } from "lru-cache";
import { renderSVG } from "uqr";
import { bearerHashOf } from "../../http/credentials.ts";
import { sendReadFailure } from "./conditional-get.ts";
import { endpoint, responseSchemas } from "./endpoint.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";

/** Of all pictures together, and how long one is kept that nobody asks for; in bytes and milliseconds. */
const pictureCacheLimits = { maxSize: 4 * 1024 * 1024, ttl: 5 * 60_000 };

/** The invite link as a picture for the phone across the table. */
export const inviteRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (
  app,
  { reader, addresses, writes: { secrets } },
) => {
  const pictures = new LRUCache<string, Buffer>({
    ...pictureCacheLimits,
    updateAgeOnGet: true,
    sizeCalculation: (picture, link) => picture.length + link.length,
    memoMethod: (link) => Buffer.from(renderSVG(link, { ecc: "M", border: 2 })),
  });

  app.route({
    ...endpoint("qr"),
    schema: { ...responseSchemas("qr"), params: routes.qr.params },
    async handler(request, reply) {
      const { id } = request.params;
      const reading = await reader.read(id, { bearer: bearerHashOf(request, secrets) });
      if (reading.kind !== "found") return sendReadFailure(reply, reading);
      reply.header("vary", "Authorization");
      return reply.type(routes.qr.success.mediaType).send(pictures.memo(`${addresses.baseUrl}/m/${id}`));
    },
  });
};
