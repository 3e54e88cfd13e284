import fastifyCors from "@fastify/cors";
import fp from "fastify-plugin";

/** Pages of other origins may use the API only when they are on the list; programs are not asked. */
export const cors = fp<{ origins: readonly string[] }>(
  async (app, { origins }) => {
    if (origins.length === 0) return;
    await app.register(fastifyCors, {
      origin: [...origins],
      methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
      allowedHeaders: ["authorization", "content-type", "idempotency-key", "if-none-match"],
      exposedHeaders: ["etag", "location", "retry-after", "x-stale"],
      maxAge: 600,
      // Strictly, a question that is none gets a refusal that is no problem; so it is told what may be asked.
      strictPreflight: false,
    });
  },
  { name: "other-pages" },
);
