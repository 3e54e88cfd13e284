import { idempotencyKey } from "@pintpoint/contract/fields";
import type { Secrets, TokenHash } from "@pintpoint/core/shared";
import type { FastifyRequest } from "fastify";
import { MalformedRequest } from "./malformed-request.ts";

/**
 * The bearer token of a request. Anything but `Bearer …` is treated as an unknown token, not as a malformed request.
 */
export function bearerOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  if (authorization === undefined) return undefined;
  return /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? malformedBearer;
}

/** By which a meetup's vault knows the token. */
export function bearerHashOf(request: FastifyRequest, secrets: Pick<Secrets, "hashToken">): TokenHash | undefined {
  const token = bearerOf(request);
  return token === undefined ? undefined : secrets.hashToken(token);
}

/** No token has spaces. */
const malformedBearer = "no bearer token";

/** Throws MalformedRequest when there is one that is none. */
export function idempotencyKeyOf(request: FastifyRequest, schema = idempotencyKey): string | undefined {
  const header = request.headers["idempotency-key"];
  if (header === undefined) return undefined;
  const key = schema.safeParse(header);
  if (key.success) return key.data;
  throw new MalformedRequest([{ path: "Idempotency-Key", message: key.error.issues[0]?.message ?? "is malformed" }]);
}
