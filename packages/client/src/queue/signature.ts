import type { ParticipantId } from "@pintpoint/core";
import type { RouteRequest } from "../http/wire.ts";
import type { QueuedRoute, Signature } from "./entry.ts";

/**
 * Whose token a command is sent with when nobody says: what only a participant may do by one's own, everything else by
 * the organiser's where the device has it, because that may do the more.
 */
export function signatureOf<Route extends QueuedRoute>(
  route: Route,
  request: RouteRequest<Route>,
  holder: { me: ParticipantId | null; organiser: boolean },
): Signature {
  const own: Signature = holder.me === null ? "guest" : { participantId: holder.me };
  // Who joins by the organiser link is marked as the organiser, and comes in where joining is closed (MS14).
  if (route === "join") return holder.organiser ? "organiser" : "guest";
  const aboutOneself = "pid" in request && request.pid === holder.me && !asksForMustCome(request);
  if (aboutOneself || route === "addComment" || route === "castVotes" || !holder.organiser) return own;
  return "organiser";
}

/** Only the organiser says who must come. */
function asksForMustCome(request: object): boolean {
  return "body" in request && typeof request.body === "object" && request.body !== null && "mustCome" in request.body;
}
