import type { Identity } from "../access/identity.ts";
import { countsAsOrganiser } from "../access/is-organisers.ts";
import type { Right } from "../access/rights.ts";
import { may } from "../access/rights.ts";
import type { Meetup } from "../meetup/meetup.ts";
import type { MeetupRate } from "../meetup/meetup-rates.ts";
import type { Command } from "./command.ts";
import { movesAnySlot } from "./slots-moved-into.ts";

/** One use of one of a meetup's rates. */
export interface RateDemand {
  rate: MeetupRate;
  /** Whose count it is within the meetup: a person, an address; empty: everybody's together. */
  subject: string;
}

/**
 * Which of the meetup's rates a command uses (MS14). None, where the one who asks has no right to it: that is refused
 * for the right's sake, and must not use up what others need.
 */
export function rateDemands(
  meetup: Meetup,
  command: Command,
  { identity, source = "" }: { identity: Identity; source?: string | undefined },
): RateDemand[] {
  switch (command.kind) {
    case "join":
      return demand("join", { rate: "joins", subject: "" });
    case "addSlot":
    case "addVenue":
      return countsAsOrganiser(meetup, identity) ? [] : demand("propose", { rate: "options", subject: source });
    case "addComment":
      if (identity.kind !== "participant") return [];
      return demand(
        "comment",
        { rate: "comments", subject: identity.id },
        { rate: "addressComments", subject: source },
      );
    case "editMeetup": {
      const { settings, slots, timeZone } = command;
      const edits = demand(settings === undefined ? "edit" : "settings", { rate: "edits", subject: "" });
      const moves = edits.length > 0 && timeZone !== undefined && movesAnySlot(meetup, timeZone, slots);
      return moves ? [...edits, { rate: "zoneMoves", subject: zoneMoveDemandSubject(meetup, identity) }] : edits;
    }
    case "editSlot":
    case "editVenue":
      return demand("edit", { rate: "edits", subject: "" });
    case "decide":
    case "reopen":
      return demand("decide", { rate: "edits", subject: "" });
    case "editParticipant":
    case "relink":
      return personEditDemands(command.participantId, identity);
    // Votes have limits of their own; removals are bounded by what there is, and are how a flood is undone.
    case "castVotes":
    case "removeOption":
    case "removeComment":
    case "removePeople":
    case "leave":
    case "renewOrganiserLink":
    case "deleteMeetup":
      return [];
  }

  function demand(right: Right, ...demands: RateDemand[]): RateDemand[] {
    return may(meetup, identity, right) ? demands : [];
  }
}

/** There is one a minute, so no part of it can be kept: the organiser and the others have one each. */
function zoneMoveDemandSubject(meetup: Meetup, identity: Identity): string {
  return countsAsOrganiser(meetup, identity) ? "organiser" : "others";
}

/** A crowd of people who finish within one minute must not wait for each other. */
function personEditDemands(participantId: string, identity: Identity): RateDemand[] {
  if (identity.kind === "organiser") return [{ rate: "edits", subject: "" }];
  const isOwn = identity.kind === "participant" && identity.id === participantId;
  return isOwn ? [{ rate: "edits", subject: participantId }] : [];
}
