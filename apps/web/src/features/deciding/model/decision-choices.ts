import type { Meetup, Pair, RankedPair } from "@pintpoint/core";

/** What a decision names: a slot, a venue, or both. */
export type ChosenOptions = Pick<Pair, "slotId" | "venueId">;

/** So many of the best are offered by name; any other by its halves. */
const BEST = 5;

/** The value of a choice among radio buttons. */
export const choiceKey = ({ slotId, venueId }: ChosenOptions): string => `${slotId ?? ""} ${venueId ?? ""}`;

/** The best that are to come, and before them the one that the sheet was opened at, where it is none of them. */
export function bestChoices(pairs: readonly RankedPair[], openedAt: ChosenOptions): ChosenOptions[] {
  const best = pairs.slice(0, BEST).map(
    ({ slot, venue }): ChosenOptions => ({
      ...(slot.id === undefined ? {} : { slotId: slot.id }),
      ...(venue.id === undefined ? {} : { venueId: venue.id }),
    }),
  );
  const isAmong = best.some((choice) => choiceKey(choice) === choiceKey(openedAt));
  return isAmong ? best : [openedAt, ...best.slice(0, BEST - 1)];
}

/** Whether the best leave something to choose: another pair, or one half left open. */
export function hasOtherChoices(meetup: Meetup, choices: readonly ChosenOptions[]): boolean {
  const [slots, venues] = [meetup.slots, meetup.venues].map(
    (options) => Object.values(options).filter(({ pending }) => pending !== true).length,
  );
  return (slots ?? 0) > 0 && (venues ?? 0) > 0 ? true : Math.max(slots ?? 0, venues ?? 0) > choices.length;
}

/** Heads of those who have said nothing to a choice, of which it is known who says what. */
export function silentHeads(meetup: Meetup, { coming, open, maybe, out }: Pair["people"]): number {
  const everybody = Object.values(meetup.participants).reduce((sum, { partySize }) => sum + partySize, 0);
  return everybody - coming - open - maybe - out;
}
