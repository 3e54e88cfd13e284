import { instantOf } from "../../shared/instant.ts";
import type { Instant } from "../../shared/time.ts";
import type { Meetup, ParticipantId } from "../model/meetup.ts";
import type { Identity } from "../rights/identity.ts";
import { countsAsOrganiser } from "../rights/rights.ts";
import type { RateDemand } from "./define-command.ts";
import type { CommandContext } from "./outcome.ts";

export interface Proposal {
  proposedBy?: ParticipantId;
  /** Absent for the organiser's link. With it a flood can be undone by time, also of guests without a name (MS14). */
  proposedAt?: Instant;
  pending?: true;
}

/** Who proposed an option and when, and whether it waits for the organiser's approval (MS1). */
export function proposalFields(meetup: Meetup, { identity, now }: Pick<CommandContext, "identity" | "now">): Proposal {
  return {
    ...(identity.kind === "participant" && { proposedBy: identity.id }),
    ...(identity.kind !== "organiser" && { proposedAt: instantOf(now) }),
    ...(waitsForApproval(meetup, identity) && { pending: true }),
  };
}

/** Under `approval`, everybody's proposals but the organiser's. */
export function waitsForApproval(meetup: Meetup, identity: Identity): boolean {
  return meetup.settings.proposals === "approval" && identity.kind !== "organiser";
}

/** Of each address so many. The organiser proposes as many as there is room for. */
export function proposalRates(
  meetup: Meetup,
  { identity, source }: { identity: Identity; source: string },
): RateDemand[] {
  return countsAsOrganiser(meetup, identity) ? [] : [{ rate: "options", subject: source }];
}
