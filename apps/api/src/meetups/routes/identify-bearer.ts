import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { bearerHashOf } from "../../http/credentials.ts";
import { sendReadFailure } from "./conditional-get.ts";
import { endpoint, responseSchemas } from "./endpoint.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";

/** A device asks it about the tokens of a link before it keeps them (MS15). */
export const identifyBearer: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { reader, writes }) => {
  app.route({
    ...endpoint("identify"),
    schema: { ...responseSchemas("identify"), params: routes.identify.params },
    async handler(request, reply) {
      const bearer = bearerHashOf(request, writes.secrets);
      const reading = await reader.read(request.params.id, { bearer });
      if (reading.kind !== "found") return sendReadFailure(reply, reading);
      const { identity } = reading;
      reply.header("vary", "Authorization");
      return reply.send(
        identity.kind === "participant" ? { kind: identity.kind, participantId: identity.id } : { kind: identity.kind },
      );
    },
  });
};
