import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { sendReadFailure } from "./conditional-get.ts";
import { endpoint, responseSchemas } from "./endpoint.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";

/** For the page's own server, which writes it into the document. A guest's view, whoever asks. */
export const previewRoutes: FastifyPluginAsyncZod<Pick<MeetupRouteDeps, "pageContents">> = async (
  app,
  { pageContents },
) => {
  app.route({
    ...endpoint("preview"),
    schema: { ...responseSchemas("preview"), params: routes.preview.params },
    async handler(request, reply) {
      const content = await pageContents.of(request.params.id);
      if ("kind" in content) return sendReadFailure(reply, content);
      const { preview, state } = content;
      const rest = state === null ? "}" : `,${state.slice(1)}`;
      return reply.type("application/json").send(Buffer.from(`{"preview":${JSON.stringify(preview)}${rest}`));
    },
  });
};
