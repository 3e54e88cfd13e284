import { meetupId as idSchema, type Problem, problemOf } from "@pintpoint/contract";
import { type EventResult, refusedResult } from "../../sockets/event-result.ts";
import type { GatewayDeps } from "../../sockets/gateway-deps.ts";
import type { SocketSession } from "../../sockets/socket-session.ts";
import { limitMisses } from "./miss-limit.ts";

export type RefuseEvent = (session: SocketSession, payload: unknown, problem: Problem) => Promise<EventResult>;

/** A missing meetup is answered with 404 before an error in the event's form is reported (MS7). */
export function refuseOrNotFound(deps: Pick<GatewayDeps, "existence" | "countMiss">): RefuseEvent {
  return async (session, payload, problem) => {
    const parsedId = idSchema.safeParse(Object(payload).meetupId);
    if (!parsedId.success) return refusedResult(problem);
    return await limitMisses(deps, session.address, async (missed) => {
      const existence = await deps.existence(parsedId.data);
      if (existence === "unknown") missed();
      return refusedResult(existence === "unknown" || existence === "gone" ? problemOf("meetup_not_found") : problem);
    });
  };
}
