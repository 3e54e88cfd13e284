import type { DraftVenue } from "../types.ts";

/** Venues left empty are not sent. */
export function nonEmptyVenues(venues: readonly DraftVenue[]): DraftVenue[] {
  return venues.filter((venue) =>
    [venue.name, venue.address, venue.url, venue.note, venue.capacity].some((text) => text.trim() !== ""),
  );
}
