import { creationKey } from "@pintpoint/contract/fields";
import type { FastifyRequest } from "fastify";
import { bearerOf, idempotencyKeyOf } from "../../http/credentials.ts";

/** Of a creation: whoever knows the key can repeat it. */
export const creationKeyOf = (request: FastifyRequest): string | undefined => idempotencyKeyOf(request, creationKey);

/** What every mutation of a meetup is sent with. */
export function mutationContext<Request extends FastifyRequest<{ Params: { id: string } }>>(request: Request) {
  return {
    meetupId: request.params.id,
    bearer: bearerOf(request),
    key: idempotencyKeyOf(request),
    source: request.address,
    isSenderGone: () => request.socket.destroyed,
  };
}
