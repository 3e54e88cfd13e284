import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import fp from "fastify-plugin";

/** The built page: hashed files for ever, everything else looked at again; one document for every address of the page. */
export const page = fp<{ directory: string }>(
  async (app, { directory }) => {
    await app.register(fastifyStatic, {
      root: directory,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.startsWith(join(directory, "assets"));
        reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
    for (const url of ["/", "/m/*"]) {
      app.get(url, { schema: { hide: true } }, async (_request, reply) => reply.sendFile("index.html"));
    }
  },
  { name: "page" },
);
