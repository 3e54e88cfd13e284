import type { RouteRequest } from "@pintpoint/client";
import { isCapabilityLink, isWebUrl, limits, trimInvisible, type Venue } from "@pintpoint/core";
import { normalisedInput } from "../../../lib/normalised-input.ts";
import { withScheme } from "../../../lib/with-scheme.ts";

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

export interface VenueFieldErrors {
  name?: "missing";
  url?: "notWeb" | "personalLink";
  capacity?: "notNumber";
}

/** Only of what was typed: a place from before today's rules may be corrected one field at a time. */
export function venueFieldErrorsOf(before: Venue | null, form: VenueForm): VenueFieldErrors {
  const faults: VenueFieldErrors = {};
  const now = newVenue(form);
  const isTyped = (field: keyof VenueForm) => before === null || form[field] !== formOf(before)[field];
  if (isTyped("name") && now.name === "") faults.name = "missing";
  if (isTyped("url") && now.url !== undefined) {
    if (!isWebUrl(now.url)) faults.url = "notWeb";
    else if (isCapabilityLink(now.url)) faults.url = "personalLink";
  }
  const capacity = now.capacity;
  if (capacity !== undefined && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= limits.capacity)) {
    faults.capacity = "notNumber";
  }
  return faults;
}

/** People type `bar.example`, and mean the web. */
export function webUrl(typed: string): string {
  const url = trimInvisible(typed);
  return url === "" ? "" : withScheme(url);
}

type NewVenue = RouteRequest<"addVenue">["body"];
type VenueEdit = RouteRequest<"editVenue">["body"];

export function newVenue(form: VenueForm): NewVenue {
  const venue: NewVenue = { name: normalisedInput(form.name, limits.venueName) };
  const address = normalisedInput(form.address, limits.address);
  const url = webUrl(form.url);
  const note = normalisedInput(form.note, limits.note, true);
  if (address) venue.address = address;
  if (url) venue.url = url;
  if (note) venue.note = note;
  if (form.capacity.trim()) venue.capacity = Number(form.capacity);
  return venue;
}

/** Only what differs: two people may correct different things at once (MS3). What nobody touched is not sent. */
export function venueEdit(before: Venue, form: VenueForm): VenueEdit {
  const now = newVenue(form);
  const shown = formOf(before);
  const edit: VenueEdit = {};
  if (form.name !== shown.name && now.name !== before.name) edit.name = now.name;
  for (const field of ["address", "url", "note"] as const) {
    if (form[field] !== shown[field] && now[field] !== before[field]) edit[field] = now[field] ?? null;
  }
  if (now.capacity !== before.capacity) edit.capacity = now.capacity ?? null;
  return edit;
}

/** The edit that brings back what the place was before. */
export function undoOfVenueEdit(before: Venue, edit: VenueEdit): VenueEdit {
  const back: VenueEdit = {};
  if (edit.name !== undefined) back.name = before.name;
  for (const field of ["address", "url", "note"] as const) {
    if (edit[field] !== undefined) back[field] = before[field] ?? null;
  }
  if (edit.capacity !== undefined) back.capacity = before.capacity ?? null;
  return back;
}
