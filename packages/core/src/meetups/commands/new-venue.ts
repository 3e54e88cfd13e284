import type { AccessFacts, Venue, VenueId } from "../model/meetup.ts";

export interface VenueDetails {
  address?: string;
  url?: string;
  note?: string;
  capacity?: number;
  photo?: string;
  access?: AccessFacts;
}

export interface NewVenue extends VenueDetails {
  id: VenueId;
  name: string;
}

/** A venue as it is stored: with facts only when there are any. */
export function venueFrom({ access, ...venue }: NewVenue): Venue {
  return { ...venue, ...(hasFacts(access) && { access: { ...access } }) };
}

/** Empty maps are not stored below the first level: without facts there is no `access`. */
export function hasFacts(access: AccessFacts | null | undefined): access is AccessFacts {
  return access !== undefined && access !== null && Object.keys(access).length > 0;
}
