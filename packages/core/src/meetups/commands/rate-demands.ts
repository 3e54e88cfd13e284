import type { Meetup } from "../model/meetup.ts";
import type { MeetupRate } from "../model/meetup-rates.ts";
import { countsAsOrganiser } from "../rights/counts-as-organiser.ts";
import type { Identity } from "../rights/identity.ts";
import type { Right } from "../rights/rights.ts";
import { may } from "../rights/rights.ts";
import type { Command } from "./command.ts";
import { movesAnySlot } from "./time-zone-moves.ts";

/** One use of one of a meetup's rates. */
export interface RateDemand {
  rate: MeetupRate;
  /** Whose count it is in the meetup: a participant's id, an address; empty for one count of all. */
  subject: string;
}

/**
 * The meetup's rates that a command uses (MS14). None for a sender without the right: the command is refused anyway and
 * must not use up the rate of others.
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
    // Votes are limited elsewhere. Removals are bounded by what exists, and they undo a flood.
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

/** The rate is 1 a minute, so no tenth of it can be reserved: the organiser and all others have a count each. */
function zoneMoveDemandSubject(meetup: Meetup, identity: Identity): string {
  return countsAsOrganiser(meetup, identity) ? "organiser" : "others";
}

/** Each participant has a count: a crowd that finishes in one minute must not wait for each other. */
function personEditDemands(participantId: string, identity: Identity): RateDemand[] {
  if (identity.kind === "organiser") return [{ rate: "edits", subject: "" }];
  const isOwn = identity.kind === "participant" && identity.id === participantId;
  return isOwn ? [{ rate: "edits", subject: participantId }] : [];
}
