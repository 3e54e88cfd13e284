/** A meetup's limits among LI1 to LI21, LI45 and LI46 of docs/spec/limits.md. Lengths of texts in code points. */
export const limits = {
  title: 120,
  activity: 40,
  description: 2_000,
  comment: 1_000,
  /** Why a decision is taken back. */
  reason: 200,
  name: 40,
  venueName: 120,
  address: 300,
  note: 1_000,
  url: 2_000,
  avatar: 16,
  partySize: 50,
  capacity: 1_000_000,
  slots: 60,
  venues: 30,
  participants: 1_000,
  participantsCeiling: 10_000,
  answers: 400_000,
  comments: 2_000,
  commentBytes: 512 * 1024,
  /** Of one comment; of all comments of a meetup. */
  commentReactions: 1_000,
  reactions: 20_000,
  /** Answers of one vote: an option of every kind there can be. */
  votes: 90,
  /** A slot that lasts longer is a whole day, or a typing mistake. */
  slotHours: 24 * 7,
  /** Of the counts above, what only the organiser can use (MS14). */
  reserved: { slots: 3, venues: 2, participants: 20, comments: 100, commentBytes: 26 * 1024 },
  /** How many ids one removal may name; more can be removed by the time of joining. */
  removedAtOnce: 1_000,
} as const;
