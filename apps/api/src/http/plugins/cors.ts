import fastifyCors from "@fastify/cors";
import fp from "fastify-plugin";

/**
 * CORS: pages of other origins may use the API only when they are listed (ALLOWED_ORIGINS). Programs send no origin and
 * are not affected.
 */
export const cors = fp<{ origins: readonly string[] }>(
  async (app, { origins }) => {
    if (origins.length === 0) return;
    await app.register(fastifyCors, {
      origin: [...origins],
      methods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
      allowedHeaders: ["authorization", "content-type", "idempotency-key", "if-none-match"],
      exposedHeaders: ["content-disposition", "etag", "location", "retry-after", "x-request-id", "x-stale"],
      maxAge: 600,
      // With strictPreflight an incomplete preflight gets a 400 that is no problem document; so it is answered.
      strictPreflight: false,
    });
  },
  { name: "cors" },
);
