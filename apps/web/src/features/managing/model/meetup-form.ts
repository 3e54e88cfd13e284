import type { RouteRequest } from "@pintpoint/client";
import { activityKeyOf, type Instant, instantAt, limits, type Meetup, timeInZone, wallTime } from "@pintpoint/core";
import { pad2 } from "../../../lib/datetime/day.ts";
import { knownZone } from "../../../lib/datetime/zones.ts";
import { isValidInput, normalisedInput } from "../../../lib/normalised-input.ts";

export interface MeetupForm {
  title: string;
  activity: string;
  description: string;
  timeZone: string;
  proposals: Meetup["settings"]["proposals"];
  preview: "full" | "neutral";
  /** On the clock of the meetup's zone, as `datetime-local` has it: `2026-12-01T20:00`; empty for none. */
  deadline: string;
}

const dateTimeLocal = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/;

/** `unknownZone`: what the meetup calls its zone where this browser does not know it. */
export function formOf(meetup: Meetup, unknownZone?: string): MeetupForm {
  const { title, activity, description, timeZone, settings } = meetup;
  const deadline = settings.deadline ? toDateTimeLocal(settings.deadline, timeZone) : "";
  return {
    title,
    activity,
    description,
    timeZone: unknownZone ?? timeZone,
    proposals: settings.proposals,
    preview: settings.preview ?? "full",
    deadline,
  };
}

/**
 * The form with another zone. A deadline is a moment and stays one: its text becomes what the other zone's clock shows
 * then.
 */
export function withZone(meetup: Meetup, form: MeetupForm, timeZone: string, unknownZone?: string): MeetupForm {
  const deadline = deadlineOf(meetup, form, unknownZone);
  const text = deadline === null ? form.deadline : toDateTimeLocal(deadline, clockZone(meetup, timeZone, unknownZone));
  return { ...form, timeZone, deadline: text };
}

/** The moment that the deadline's text means. Nobody typed the current one: it keeps its seconds, too. */
function deadlineOf(meetup: Meetup, form: MeetupForm, unknownZone?: string): Instant | null {
  const zone = clockZone(meetup, form.timeZone, unknownZone);
  const current = meetup.settings.deadline;
  return current && form.deadline === toDateTimeLocal(current, zone) ? current : fromDateTimeLocal(form.deadline, zone);
}

/** The zone whose clock the form shows: the meetup's own where this browser does not know the other. */
const clockZone = ({ timeZone }: Meetup, zone: string, unknownZone?: string): string =>
  (zone === unknownZone ? null : knownZone(zone)) ?? timeZone;

function toDateTimeLocal(instant: Instant, zone: string): string {
  const { year, month, day, hour, minute } = wallTime(instant, zone);
  return `${year}-${pad2(month)}-${pad2(day)}T${pad2(hour)}:${pad2(minute)}`;
}

function fromDateTimeLocal(text: string, zone: string): Instant | null {
  const [, year, month, day, hour, minute] = (dateTimeLocal.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined)
    return null;
  return instantAt({ year, month, day, hour, minute, second: 0 }, zone);
}

/** Whether the title may be sent; one that nobody touched is not. */
export function isTitleReady(meetup: Meetup, form: MeetupForm): boolean {
  return form.title === meetup.title || isValidInput(normalisedInput(form.title, limits.title), limits.title);
}

/** Only what differs; settings only where one may change them. */
export function meetupEdit(
  meetup: Meetup,
  form: MeetupForm,
  withSettings: boolean,
  unknownZone?: string,
): RouteRequest<"editMeetup">["body"] {
  const before = formOf(meetup, unknownZone);
  const edit: RouteRequest<"editMeetup">["body"] = {};
  const now = {
    title: normalisedInput(form.title, limits.title),
    activity: normalisedInput(form.activity, limits.activity),
    description: normalisedInput(form.description, limits.description, true),
  };
  // What nobody touched is not sent: it may be from before today's rules.
  const isNew = (field: keyof typeof now) => form[field] !== before[field] && now[field] !== before[field];
  if (isNew("title")) edit.title = now.title;
  if (isNew("activity")) edit.activity = storedActivity(now.activity) || null;
  if (isNew("description")) edit.description = now.description || null;
  if (form.timeZone !== before.timeZone) {
    edit.timeZone = form.timeZone;
    // As this browser reckons it: it may know a newer law than the server, and it is what will be shown here.
    const times = unknownZone === undefined ? timesIn(meetup, form.timeZone) : {};
    if (Object.keys(times).length > 0) edit.slots = times;
  }
  if (!withSettings) return edit;
  const settings: NonNullable<typeof edit.settings> = {};
  if (form.proposals !== before.proposals) settings.proposals = form.proposals;
  if (form.preview !== before.preview) settings.preview = form.preview;
  const deadline = deadlineOf(meetup, form, unknownZone);
  if (deadline !== (meetup.settings.deadline ?? null)) settings.deadline = deadline;
  return Object.keys(settings).length > 0 ? { ...edit, settings } : edit;
}

/** A word that the page knows is stored as its key (MS18): so others read it in their own language. */
function storedActivity(words: string): string {
  const key = activityKeyOf(words);
  return key === "other" ? words : key;
}

function timesIn({ slots, timeZone }: Meetup, zone: string): NonNullable<RouteRequest<"editMeetup">["body"]["slots"]> {
  const timed = Object.values(slots).flatMap((slot) => ("date" in slot ? [] : [slot]));
  return Object.fromEntries(timed.map((slot) => [slot.id, timeInZone(slot, timeZone, zone)]));
}
