import type { Identity } from "../access/identity.ts";
import type { Meetup, ParticipantId } from "../meetup/meetup.ts";

/** Who proposed an option, and whether it waits for the organiser: under `approval`, everybody's but the organiser's does (MS1). */
export function proposal(meetup: Meetup, identity: Identity): { proposedBy?: ParticipantId; pending?: true } {
  return {
    ...(identity.kind === "participant" && { proposedBy: identity.id }),
    ...(meetup.settings.proposals === "approval" && identity.kind !== "organiser" && { pending: true }),
  };
}
