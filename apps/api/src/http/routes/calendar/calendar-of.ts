import type { Meetup, Slot, Venue } from "@pintpoint/core";
import { sortedSlots, sortedVenues, venueOf } from "@pintpoint/core";
import type { ICalEventData } from "ical-generator";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * iCalendar text. Until a slot is decided every slot is a tentative event, so that nobody books the evening twice; then
 * the chosen one alone is there, confirmed, under the UID that it had. `link` leads to the meetup's page.
 */
export function calendarOf(meetup: Meetup, link: string): string {
  const calendar = ical({
    name: meetup.title,
    prodId: { company: "Pintpoint", product: "Pintpoint" },
    method: ICalCalendarMethod.PUBLISH,
    events: slotsOf(meetup).map((slot) => eventOf(meetup, slot, link)),
  });
  return calendar.toString();
}

function slotsOf(meetup: Meetup): Slot[] {
  const chosen = meetup.decision?.slotId;
  return sortedSlots(meetup).filter((slot) => (chosen === undefined ? slot.pending !== true : slot.id === chosen));
}

function eventOf(meetup: Meetup, slot: Slot, link: string): ICalEventData {
  const venue = venueIn(meetup);
  const isDecided = meetup.decision?.slotId === slot.id;
  return {
    id: `${slot.id}@pintpoint`,
    sequence: meetup.version,
    stamp: new Date(meetup.updatedAt),
    ...timesOf(slot),
    summary: meetup.title,
    description: [meetup.description, link].filter((text) => text !== "").join("\n\n"),
    url: link,
    status: isDecided ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    ...(venue && { location: [venue.name, venue.address].filter((text) => text !== undefined).join(", ") }),
  };
}

/** Instants stay in UTC, which every calendar shows in its owner's zone; a whole day has no zone. */
function timesOf(slot: Slot): Pick<ICalEventData, "start" | "end" | "allDay"> {
  if ("start" in slot) return { start: new Date(slot.start), end: new Date(slot.end) };
  const start = new Date(`${slot.date}T00:00:00Z`);
  return { start, end: new Date(start.getTime() + dayMs), allDay: true };
}

/** The chosen place, or the only one there is. */
function venueIn(meetup: Meetup): Venue | undefined {
  const chosen = meetup.decision?.venueId;
  if (chosen !== undefined) return venueOf(meetup, chosen);
  const venues = sortedVenues(meetup).filter((venue) => venue.pending !== true);
  return venues.length === 1 ? venues[0] : undefined;
}
