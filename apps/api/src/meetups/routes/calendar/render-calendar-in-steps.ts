import type { FormerTime, Meetup, Slot, Venue } from "@pintpoint/core/meetups";
import { hostOf, sortedSlots, sortedVenues, venueOf, withoutCapability } from "@pintpoint/core/meetups";
import type { Steps } from "@pintpoint/core/shared";
import { bidiIsolate } from "@pintpoint/core/shared";
import type { ICalAlarmData, ICalEventData } from "ical-generator";
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";

/** Before the decided time, in seconds. */
const reminderSeconds = 2 * 60 * 60;
/** A calendar address is demanded of an organiser, and people here have none; `.invalid` can never be one (RFC 2606). */
const noAddress = "organiser@pintpoint.invalid";
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * iCalendar text; `link` leads to the meetup's page. Until a slot is decided each one is a tentative event. The decision
 * is one event with one UID for all its life, so that another choice moves the appointment in calendars that imported
 * it. What calendars may have and must lose is there as cancelled: the tentative times once there is a decision, slots
 * that were removed, a decision that was taken back. `onlyDecision` leaves those out while there is a decision.
 *
 * The library writes a calendar in one go, which takes 60 to 140 ms the first time in a process. So each event is written
 * as a calendar of its own, and what stands around it is cut off: lines are folded one by one, so the bytes are the same.
 */
export function* renderCalendarInSteps(meetup: Meetup, link: string, onlyDecision = false): Steps<string> {
  const empty = ical({
    // The library writes the name as it is given: NAME and X-WR-CALNAME are texts, too (RFC 5545, 3.3.11).
    name: escapeText(bidiIsolate(meetup.title)),
    prodId: { company: "Pintpoint", product: "Pintpoint" },
    method: ICalCalendarMethod.PUBLISH,
  }).toString();
  const parts = [empty.slice(0, -end.length)];
  for (const event of eventsOf(meetup, link, onlyDecision)) {
    yield;
    const text = ical({ events: [event] }).toString();
    parts.push(text.slice(text.indexOf(eventBegins), -end.length));
  }
  return parts.join("") + end;
}

const end = "END:VCALENDAR";
const eventBegins = "BEGIN:VEVENT";

function eventsOf(meetup: Meetup, link: string, onlyDecision: boolean): ICalEventData[] {
  const slots = sortedSlots(meetup).filter((slot) => slot.pending !== true);
  const chosen = slots.find(({ id }) => id === meetup.decision?.slotId);
  const decided = chosen && {
    ...activeEvent(meetup, chosen, link, { uid: meetup.id, status: ICalEventStatus.CONFIRMED }),
    alarms: [reminderOf(meetup)],
  };
  if (decided && onlyDecision) return [decided];
  const former = Object.entries(meetup.formerTimes ?? {}).map(([key, time]) =>
    cancelledEvent(meetup, time, key === "decision" ? meetup.id : key),
  );
  if (decided) return [decided, ...slots.map((slot) => cancelledEvent(meetup, slot, slot.id)), ...former];
  const tentative = slots.map((slot) =>
    activeEvent(meetup, slot, link, { uid: slot.id, status: ICalEventStatus.TENTATIVE }),
  );
  return [...tentative, ...former];
}

interface CalendarEventStatus {
  uid: string;
  status: ICalEventStatus;
}

function activeEvent(meetup: Meetup, slot: Slot, link: string, { uid, status }: CalendarEventStatus): ICalEventData {
  const venue = venueToShow(meetup);
  const where = venue && locationOf(venue);
  const texts = [meetup.description, where, venue?.url && withoutCapability(venue.url), venue?.note, link];
  return {
    ...eventIdentity(meetup, uid),
    ...timesOf(slot),
    description: texts.filter((text) => text !== undefined && text !== "").join("\n\n"),
    url: link,
    status,
    ...(where !== undefined && { location: where }),
  };
}

/** Takes nobody's time, should a calendar show it all the same. */
function cancelledEvent(meetup: Meetup, time: FormerTime, uid: string): ICalEventData {
  return {
    ...eventIdentity(meetup, uid),
    ...timesOf(time),
    status: ICalEventStatus.CANCELLED,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function reminderOf(meetup: Meetup): ICalAlarmData {
  return { type: ICalAlarmType.display, triggerBefore: reminderSeconds, description: bidiIsolate(meetup.title) };
}

/** The version as the sequence: of two files the newer one counts. */
function eventIdentity(meetup: Meetup, uid: string) {
  const host = hostOf(meetup);
  return {
    id: `${uid}@pintpoint`,
    sequence: meetup.version,
    stamp: new Date(meetup.updatedAt),
    // Calendars show it beside times and names of their own.
    summary: bidiIsolate(meetup.title),
    ...(host && { organizer: { name: bidiIsolate(host.name), email: noAddress } }),
  };
}

function locationOf({ name, address }: Venue): string {
  return address === undefined ? bidiIsolate(name) : `${bidiIsolate(name)}, ${bidiIsolate(address)}`;
}

/** Instants stay in UTC, which every calendar shows in its owner's zone; a whole day has no zone. */
function timesOf(time: FormerTime): Pick<ICalEventData, "start" | "end" | "allDay"> {
  if ("start" in time) return { start: new Date(time.start), end: new Date(time.end) };
  const start = new Date(`${time.date}T00:00:00Z`);
  return { start, end: new Date(start.getTime() + dayMs), allDay: true };
}

/** The chosen place, or the only one there is. */
function venueToShow(meetup: Meetup): Venue | undefined {
  const chosen = meetup.decision?.venueId;
  if (chosen !== undefined) return venueOf(meetup, chosen);
  const venues = sortedVenues(meetup).filter((venue) => venue.pending !== true);
  return venues.length === 1 ? venues[0] : undefined;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, "\\n");
}
