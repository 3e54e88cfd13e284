import { meetupId as idSchema } from "@pintpoint/contract/meetups";
import { problemOf } from "@pintpoint/contract/problems";
import { refusedResult } from "../../sockets/event-result.ts";
import type { RefuseEvent } from "../../sockets/socket-event.ts";
import { limitMisses } from "./miss-limit.ts";
import type { SocketHandlerDeps } from "./socket-handler-deps.ts";

/** A missing meetup is answered with 404 before an error in the event's form is reported (MS7). */
export function refuseOrNotFound(deps: Pick<SocketHandlerDeps, "existence" | "countMiss">): RefuseEvent {
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
