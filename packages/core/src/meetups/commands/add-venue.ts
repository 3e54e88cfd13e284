import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { notAllowed } from "../../shared/refusal.ts";
import { nextOrder } from "../model/option-order.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { AddVenue } from "./command.ts";
import { refuseTooManyOptions } from "./limit-checks.ts";
import { venueFrom } from "./new-venue.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { proposalFields } from "./proposal.ts";

export function addVenue({ meetup }: MeetupRecord, { venue }: AddVenue, { identity, now }: CommandContext): Outcome {
  if (!may(meetup, identity, "propose")) return notAllowed("propose a place");
  const tooMany = refuseTooManyOptions(meetup, "venues", identity);
  if (tooMany !== null) return tooMany;

  const change = noChange();
  change.set[`venues.${venue.id}`] = copyJson({
    ...venueFrom(venue),
    ...proposalFields(meetup, { identity, now }),
    order: nextOrder(meetup),
  });
  return accepted(now, change);
}
