import { dayIn, daysBetween } from "../../../lib/datetime/day.ts";
import type { Formats } from "../../../lib/datetime/formats.ts";
import type { Messages } from "../../../lib/i18n/messages.ts";
import type { KnownMeetup } from "../../../lib/meetup/meetup-summary.ts";

interface StateTextContext {
  text: Messages["recent"];
  formats: Formats;
  /** Of this device. */
  zone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** How a meetup stands, in a few words; null where nothing is known of it. */
export function stateText(
  known: KnownMeetup | undefined,
  { text, formats, zone, now }: StateTextContext,
): string | null {
  if (known === undefined) return null;
  if (known.gone) return text.gone;
  const { decided, people, answered } = known.summary;
  if (decided) {
    if (!("start" in decided || "date" in decided)) return text.decided("");
    const day = "start" in decided ? dayIn(zone, Date.parse(decided.start)) : decided.date;
    const away = daysBetween(dayIn(zone, now), day);
    const dayText = away >= 0 && away < 7 ? formats.weekday(day, "short") : formats.day(day);
    return text.decided("start" in decided ? `${dayText} ${formats.clock(decided.start, zone)}` : dayText);
  }
  if (answered > known.seen) return text.newAnswers(answered - known.seen);
  return people === 0 ? text.nobody : text.answered(answered, people);
}

/** Decided or over: it can be had again. */
export const isAgainDue = (known: KnownMeetup | undefined, now: number): boolean =>
  known !== undefined &&
  !known.gone &&
  (known.summary.decided !== undefined || (known.summary.ends !== undefined && Date.parse(known.summary.ends) < now));
