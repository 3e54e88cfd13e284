/**
 * What one address may do with meetups in a minute, before RATE_LIMIT_FACTOR multiplies all of it. A whole pub may share
 * one address, so the bounds are wide on purpose.
 */
const baseRates = {
  creations: 120,
  /** Requests for unknown meetups: mistyped links, and guesses. */
  misses: 30,
  /** No rate: of the address's commands to one meetup, how many may wait to be written at a time. */
  waitingCommands: 1_000,
};

type MeetupAddressRates = Readonly<typeof baseRates>;

/** Whole numbers of 1 or more. */
export function meetupAddressRates(factor: number): MeetupAddressRates {
  const scaled = (figure: number) => Math.max(1, Math.round(figure * factor));
  return {
    creations: scaled(baseRates.creations),
    misses: scaled(baseRates.misses),
    waitingCommands: scaled(baseRates.waitingCommands),
  };
}
