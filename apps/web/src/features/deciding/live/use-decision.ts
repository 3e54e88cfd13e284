import { type Day, isOver, type Slot, slotOf, type Venue, venueOf } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";

/** What was decided, in words. */
export interface DecisionTexts {
  slot: Slot | undefined;
  venue: Venue | undefined;
  day: Day | undefined;
  /** "Friday" */
  weekday: string | undefined;
  /** "4 December", with the year when it is not this one. */
  date: string | undefined;
  /** "20:15–22:15"; null for a whole day or no time. */
  time: string | null;
  isOver: boolean;
}

/** The decision on the reader's clock. */
export function useDecision(): DecisionTexts {
  const { meetup, zone, now } = useMeetupSession();
  const formats = useFormats();
  const { decision } = meetup;
  const slot = decision?.slotId ? slotOf(meetup, decision.slotId) : undefined;
  const venue = decision?.venueId ? venueOf(meetup, decision.venueId) : undefined;
  const parts = slot && formats.slotParts(slot, zone);
  const sameYear = parts?.day.startsWith(`${new Date(now).getFullYear()}-`) === true;
  const date =
    parts &&
    new Intl.DateTimeFormat(formats.locale, {
      day: "numeric",
      month: "long",
      timeZone: "UTC",
      ...(!sameYear && { year: "numeric" }),
    }).format(Date.parse(`${parts.day}T00:00:00Z`));
  return {
    slot,
    venue,
    day: parts?.day,
    weekday: parts && formats.weekday(parts.day, "long"),
    date,
    time: parts?.time ?? null,
    isOver: slot !== undefined && isOver(slot, meetup.timeZone, now),
  };
}
