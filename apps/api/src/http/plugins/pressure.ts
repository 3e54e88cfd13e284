import underPressure from "@fastify/under-pressure";
import type { FastifyPluginAsync } from "fastify";
import type { PressureLimits } from "../../lifecycle/pressure-limits.ts";
import type { Readiness } from "../../lifecycle/readiness.ts";

/**
 * A process near its limits says so to its supervisor and the load balancer, which send others elsewhere. It refuses nothing
 * itself: a vote that has reached it is served. Hence no `fastify-plugin`: the hook that refuses belongs to no route.
 */
export const pressure: FastifyPluginAsync<{ readiness: Readiness; limits: PressureLimits }> = async (
  app,
  { readiness, limits },
) => {
  await app.register(underPressure, { ...limits });
  readiness.watchPressure(() => app.isUnderPressure());
};
