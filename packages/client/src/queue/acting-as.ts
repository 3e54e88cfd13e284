import type { ParticipantId } from "@pintpoint/core";
import type { RouteRequest } from "../http/route-types.ts";
import type { ActingAs } from "./queue-entry.ts";
import type { QueuedRoute } from "./queued-routes.ts";
import { traitsOf } from "./queued-routes.ts";

/**
 * Whose token a command is sent with by default: the participant's own where only they may do it, else the organiser's
 * if the device has it, because it may do more.
 */
export function actingAs<Route extends QueuedRoute>(
  route: Route,
  request: RouteRequest<Route>,
  held: { me: ParticipantId | null; organiser: boolean },
): ActingAs {
  const own: ActingAs = held.me === null ? "guest" : { participantId: held.me };
  // Joining with the organiser link marks the participant as organiser, and works where joining is closed (MS14).
  const { sentBy } = traitsOf(route);
  if (sentBy === "newcomer") return held.organiser ? "organiser" : "guest";
  const aboutOneself = "pid" in request && request.pid === held.me && !changesMustCome(request);
  if (aboutOneself || sentBy === "self" || !held.organiser) return own;
  return "organiser";
}

/** Only the organiser says who must come. */
function changesMustCome(request: object): boolean {
  return "body" in request && typeof request.body === "object" && request.body !== null && "mustCome" in request.body;
}
