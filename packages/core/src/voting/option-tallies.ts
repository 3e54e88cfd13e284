import type { Meetup, OptionId, ParticipantId } from "../meetup/meetup.ts";
import type { Axis, Ballot, Offer } from "./ballot.ts";
import { ballotOf } from "./ballot.ts";
import { isAskedAgain } from "./effective-vote.ts";
import type { Standing } from "./standing.ts";
import { standingOf } from "./standing.ts";

/**
 * Who answers what to one option, as it counts now. Lists in the order of joining; whoever takes part stands in exactly
 * one of the five.
 */
export interface OptionTally extends Record<Standing, ParticipantId[]> {
  optionId: OptionId;
  /** The same in heads: everybody by the size of the party. */
  heads: Record<Standing, number>;
  /** Those who answered before the slot moved, and not since (MS9). */
  askedAgain: ParticipantId[];
}

/** By id, every option that takes votes: a pending one has no tally. */
export function optionTallies(meetup: Meetup): Record<OptionId, OptionTally> {
  const ballot = ballotOf(meetup);
  const tallies: Record<OptionId, OptionTally> = {};
  for (const axis of [ballot.slots, ballot.venues]) {
    for (const offer of axis.choices) tallies[offer.id] = tallyOf(meetup, ballot, axis, offer);
  }
  return tallies;
}

function tallyOf(meetup: Meetup, ballot: Ballot, axis: Axis, offer: Offer): OptionTally {
  const optionId = offer.id;
  const heads = { yes: 0, maybe: 0, no: 0, any: 0, unsaid: 0 };
  const tally: OptionTally = { optionId, yes: [], maybe: [], no: [], any: [], unsaid: [], heads, askedAgain: [] };
  ballot.people.forEach(({ id, partySize }, person) => {
    const standing = standingOf(axis, offer, person);
    tally[standing].push(id);
    heads[standing] += partySize;
    if (isAskedAgain(meetup, id, optionId)) tally.askedAgain.push(id);
  });
  return tally;
}
