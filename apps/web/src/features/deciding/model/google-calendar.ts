import type { Slot, Venue } from "@pintpoint/core";
import { addDays } from "../../../lib/datetime/day.ts";

interface Appointment {
  title: string;
  slot: Slot;
  venue: Venue | undefined;
  /** The meetup’s page. */
  address: string;
}

/** An address that opens Google Calendar with the appointment filled in. Nothing is asked of Google until it is opened. */
export function googleCalendarLink({ title, slot, venue, address }: Appointment): string {
  const dates =
    "date" in slot
      ? `${compact(slot.date)}/${compact(addDays(slot.date, 1))}`
      : `${compact(slot.start)}/${compact(slot.end)}`;
  const place = [venue?.name, venue?.address].filter(Boolean).join(", ");
  const query = new URLSearchParams({ action: "TEMPLATE", text: title, dates, details: address });
  if (place !== "") query.set("location", place);
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** `2026-12-04T19:15:00Z` as `20261204T191500Z`. */
const compact = (time: string): string => time.replace(/[-:]/g, "");
