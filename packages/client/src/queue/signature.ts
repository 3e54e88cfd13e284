import type { ParticipantId } from "@pintpoint/core";
import type { RouteRequest } from "../http/wire.ts";
import type { ActingAs, QueuedRoute } from "./entry.ts";

/**
 * Whose token a command is sent with when nobody says: what only a participant may do by one's own, everything else by
 * the organiser's where the device has it, because that may do the more.
 */
export function actingAs<Route extends QueuedRoute>(
  route: Route,
  request: RouteRequest<Route>,
  held: { me: ParticipantId | null; organiser: boolean },
): ActingAs {
  const own: ActingAs = held.me === null ? "guest" : { participantId: held.me };
  // Who joins by the organiser link is marked as the organiser, and comes in where joining is closed (MS14).
  if (route === "join") return held.organiser ? "organiser" : "guest";
  const aboutOneself = "pid" in request && request.pid === held.me && !changesMustCome(request);
  if (aboutOneself || route === "addComment" || route === "castVotes" || !held.organiser) return own;
  return "organiser";
}

/** Only the organiser says who must come. */
function changesMustCome(request: object): boolean {
  return "body" in request && typeof request.body === "object" && request.body !== null && "mustCome" in request.body;
}
