/** Nothing was written; the same command may be sent again later. */
export class StoreUnavailable extends Error {
  override name = "StoreUnavailable";
}

/** The write may or may not have happened. */
export class StoreUnconfirmed extends Error {
  override name = "StoreUnconfirmed";
}

/** The store keeps no record as large as this one would become, now or later; nothing was written. */
export class RecordTooLarge extends Error {
  override name = "RecordTooLarge";
}

/** The disk or quota is full; nothing was written. */
export class StorageFull extends Error {
  override name = "StorageFull";
}
