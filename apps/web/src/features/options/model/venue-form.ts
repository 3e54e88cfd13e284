import type { RouteRequest } from "@pintpoint/client";
import { isCapabilityLink, isWebUrl, limits, type Venue } from "@pintpoint/core";

/** A venue as it is typed; empty means not told. */
export interface VenueForm {
  name: string;
  address: string;
  url: string;
  note: string;
  capacity: string;
}

const empty: VenueForm = { name: "", address: "", url: "", note: "", capacity: "" };

export function formOf(venue: Venue | null): VenueForm {
  if (!venue) return empty;
  const { name, address = "", url = "", note = "", capacity } = venue;
  return { name, address, url, note, capacity: capacity === undefined ? "" : String(capacity) };
}

export interface VenueFaults {
  name?: "missing";
  url?: "notWeb" | "personalLink";
  capacity?: "notNumber";
}

export function faultsOf(form: VenueForm): VenueFaults {
  const faults: VenueFaults = {};
  if (form.name.trim() === "") faults.name = "missing";
  if (form.url.trim() !== "" && !isWebUrl(webUrl(form.url))) faults.url = "notWeb";
  else if (isCapabilityLink(webUrl(form.url))) faults.url = "personalLink";
  const capacity = Number(form.capacity);
  if (form.capacity.trim() !== "" && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= limits.capacity)) {
    faults.capacity = "notNumber";
  }
  return faults;
}

/** People type `bar.example`, and mean the web. */
export function webUrl(typed: string): string {
  const url = typed.trim();
  return url === "" || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
}

type NewVenue = RouteRequest<"addVenue">["body"];
type VenueEdit = RouteRequest<"editVenue">["body"];

export function newVenue(form: VenueForm): NewVenue {
  const venue: NewVenue = { name: form.name.trim() };
  if (form.address.trim()) venue.address = form.address.trim();
  if (form.url.trim()) venue.url = webUrl(form.url);
  if (form.note.trim()) venue.note = form.note.trim();
  if (form.capacity.trim()) venue.capacity = Number(form.capacity);
  return venue;
}

/** Only what differs: two people may correct different things at once (MS3). */
export function venueEdit(before: Venue, form: VenueForm): VenueEdit {
  const now = newVenue(form);
  const edit: VenueEdit = {};
  if (now.name !== before.name) edit.name = now.name;
  if (now.address !== before.address) edit.address = now.address ?? null;
  if (now.url !== before.url) edit.url = now.url ?? null;
  if (now.note !== before.note) edit.note = now.note ?? null;
  if (now.capacity !== before.capacity) edit.capacity = now.capacity ?? null;
  return edit;
}
