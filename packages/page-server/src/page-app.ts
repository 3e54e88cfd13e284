import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import { isVisit, page } from "./page.ts";
import { pagePolicy } from "./page-policy.ts";
import { securityHeaders } from "./security-headers.ts";

export interface PageApp {
  /** Listens when it is told to; until then it can be injected into. */
  http: FastifyInstance;
  /** From now on it is not ready: whoever is in front sends nobody new. */
  drain(): void;
}

const notFound = JSON.stringify({
  type: "about:blank",
  title: "Nothing here",
  status: 404,
  code: "not_found",
  detail: "Nothing here",
});

/** The page and nothing else, with the health of its process; `/livez` and `/readyz` mean what they mean of the api. */
export async function pageApp({ directory, isHttps }: { directory: string; isHttps: boolean }): Promise<PageApp> {
  const http = fastify({ logger: false, bodyLimit: 1_024, requestTimeout: 30_000, return503OnClosing: false });
  let isDraining = false;

  await http.register(securityHeaders, pagePolicy({ isHttps }));
  http.setNotFoundHandler((request, reply) => {
    if (isVisit(request)) return reply.code(404).sendFile("index.html");
    return reply.code(404).type("application/problem+json").send(notFound);
  });
  http.get("/livez", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "alive" }));
  http.get("/readyz", async (_request, reply) =>
    reply
      .code(isDraining ? 503 : 200)
      .header("cache-control", "no-store")
      .send({ status: isDraining ? "draining" : "ready" }),
  );
  await http.register(page, { directory });
  return {
    http,
    drain() {
      isDraining = true;
    },
  };
}
