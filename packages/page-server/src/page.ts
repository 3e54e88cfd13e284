import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";

declare module "fastify" {
  interface FastifySchema {
    /** Left out of an API's description, as @fastify/swagger declares it, too. */
    hide?: boolean;
  }
}

const hashedFolder = "assets";

/** The addresses of the built page's hashed files. */
export function pageFiles(directory: string): ReadonlySet<string> {
  const folder = join(directory, hashedFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Set(names.map((name) => `/${hashedFolder}/${name}`));
}

/**
 * The built page: hashed files are cached for ever, others are revalidated; one document for all addresses of the page.
 */
export const page = fp<{ directory: string }>(
  async (app, { directory }) => {
    await app.register(fastifyStatic, {
      root: directory,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.startsWith(join(directory, hashedFolder));
        reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
    for (const url of ["/", "/m/*"]) {
      app.get(url, { schema: { hide: true } }, async (_request, reply) => reply.sendFile("index.html"));
    }
  },
  { name: "page" },
);

/** A browser navigation: the page itself shows the 404. */
export function isPageNavigation({ method, headers: { accept } }: Pick<FastifyRequest, "method" | "headers">): boolean {
  return method === "GET" && accept?.includes("text/html") === true;
}

/**
 * The meetup's page for a link that cannot be decoded, because a chat or mail appended half an escape. Null for
 * everything else: a program is told that its URL is malformed.
 */
export function repairedLink({ method = "", url = "", headers }: IncomingMessage): string | null {
  return isPageNavigation({ method, headers }) ? (/^\/m\/[\w-]+/.exec(url)?.[0] ?? null) : null;
}
