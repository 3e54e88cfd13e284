/** Nothing was written; the same command may be sent again later. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** The write may or may not have happened. */
export class StoreUnconfirmed extends Error {
  override name = "StoreUnconfirmed";
}

/** The id of a new meetup has been used before: a fault of the caller, whose ids are random. Nothing was written. */
export class MeetupIdUsed extends Error {
  override name = "MeetupIdUsed";
}

/** The store keeps no meetup as large as this one would become, now or later; nothing was written. */
export class MeetupTooLarge extends Error {
  override name = "MeetupTooLarge";
}

/** The disk or quota is full; nothing was written. */
export class StorageFull extends Error {
  override name = "StorageFull";
}
