/** So many at once, then so many a minute; `reserved` more at once for the organiser alone (MS14). */
export interface MeetupRateFigures {
  readonly atOnce: number;
  readonly perMinute: number;
  readonly reserved: number;
}

/** What others than the organiser may do to one meetup, before RATE_LIMIT_FACTOR multiplies all of it (MS14). */
const baseRates = {
  joins: { atOnce: 180, perMinute: 120 },
  /** New slots and venues together, of one address. */
  options: { atOnce: 20, perMinute: 10 },
  /** Of one person. */
  comments: { atOnce: 10, perMinute: 10 },
  /** Of one address, however many people it has joined as. */
  addressComments: { atOnce: 180, perMinute: 120 },
  /** Reactions to comments, of one person; of one address. */
  reactions: { atOnce: 30, perMinute: 30 },
  addressReactions: { atOnce: 300, perMinute: 300 },
  /** Of the meetup, its options and its decision together; and, counted apart, of each person by that person. */
  edits: { atOnce: 60, perMinute: 60 },
  /** Changes of the time zone that move slots: one such change asks again everybody who has answered. */
  zoneMoves: { atOnce: 1, perMinute: 1 },
  /** Draws of the decision: each ranks all pairs, and nobody should draw until they like what comes. */
  draws: { atOnce: 5, perMinute: 5 },
} satisfies Record<string, { atOnce: number; perMinute: number }>;

export type MeetupRate = keyof typeof baseRates;
export type MeetupRateTable = Readonly<Record<MeetupRate, MeetupRateFigures>>;

/** A tenth on top is reserved, so that a flood cannot lock the organiser out. */
const reservedPart = 10;

/** Whole numbers of 1 or more; what is reserved may be 0. */
export function meetupRateTable(factor: number): MeetupRateTable {
  const scaled = ({ atOnce, perMinute }: { atOnce: number; perMinute: number }): MeetupRateFigures => {
    const atOnceScaled = multiplied(atOnce, factor);
    return {
      atOnce: atOnceScaled,
      perMinute: multiplied(perMinute, factor),
      reserved: Math.floor(atOnceScaled / reservedPart),
    };
  };
  return {
    joins: scaled(baseRates.joins),
    options: scaled(baseRates.options),
    comments: scaled(baseRates.comments),
    addressComments: scaled(baseRates.addressComments),
    reactions: scaled(baseRates.reactions),
    addressReactions: scaled(baseRates.addressReactions),
    edits: scaled(baseRates.edits),
    zoneMoves: scaled(baseRates.zoneMoves),
    draws: scaled(baseRates.draws),
  };
}

function multiplied(rate: number, factor: number): number {
  return Math.max(1, Math.round(rate * factor));
}
