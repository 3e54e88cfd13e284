import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { homePreview } from "./home-preview.ts";
import { contentTimeoutMs, type PageContent } from "./page-content.ts";
import { PageDocument } from "./page-document.ts";

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

export interface PageOptions {
  directory: string;
  /** What people open, without a slash at the end; null where nobody has told. Never taken from a request. */
  publicOrigin?(): string | null;
  /** What a meetup puts into the document; null: nothing. The document waits for it no longer than `contentTimeoutMs`. */
  contentOf?(id: string, request: FastifyRequest): Promise<PageContent | null>;
}

/**
 * The built page: hashed files are cached for ever, others are revalidated; one document for all addresses of the page,
 * in which a meetup's address has its link preview.
 */
export const page = fp<PageOptions>(
  async (app, { directory, publicOrigin = () => null, contentOf = async () => null }) => {
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
    const document = PageDocument.in(directory);

    async function send(
      request: FastifyRequest,
      reply: FastifyReply,
      content: PageContent | null,
    ): Promise<FastifyReply> {
      if (document === null || content === null) return reply.sendFile("index.html");
      const { body, encoding, etag } = await document.encode(content, request.headers["accept-encoding"]);
      reply.headers({ etag, vary: "Accept-Encoding, Accept" });
      reply.header("cache-control", "private, no-cache");
      if (request.headers["if-none-match"]?.includes(etag) === true) return reply.code(304).send();
      if (encoding !== "identity") reply.header("content-encoding", encoding);
      return reply.type("text/html; charset=utf-8").send(body);
    }

    app.get("/", { schema: { hide: true } }, (request, reply) =>
      send(request, reply, { preview: homePreview(publicOrigin()), state: null }),
    );
    app.get<{ Params: { "*": string } }>("/m/*", { schema: { hide: true } }, async (request, reply) => {
      // What a chat has appended to the link is no part of the id; the page cuts it off, too.
      const id = /^[\w-]+(?=[^\w/-]|$)/.exec(request.params["*"])?.[0];
      const content = id === undefined || document === null ? null : await inTime(contentOf(id, request));
      // A program that fetches a preview has no use for the state, and should not keep names and answers.
      return send(request, reply, content && (isPageNavigation(request) ? content : { ...content, state: null }));
    });
  },
  { name: "page" },
);

/** Null when it comes too late or fails: a page is sent in any case. */
async function inTime<Content>(coming: Promise<Content | null>): Promise<Content | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, contentTimeoutMs, null);
  try {
    return await Promise.race([coming, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

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
