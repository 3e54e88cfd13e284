/** The id of a new meetup has been used before: a fault of the caller, whose ids are random. Nothing was written. */
export class MeetupIdUsed extends Error {
  override name = "MeetupIdUsed";
}
