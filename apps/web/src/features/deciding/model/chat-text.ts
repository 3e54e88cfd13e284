import { bidiIsolate, type Meetup, slotOf, venueOf } from "@pintpoint/core";
import { clocksDiffer } from "../../../lib/datetime/clocks.ts";

import type { Formats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import type { Messages } from "../../../lib/i18n/messages.ts";
import { guestsOf } from "./guest-list.ts";

/**
 * The decision as a line to paste into a chat: "Beer: Fri 4 Dec, 19:00–21:00, The Snug, 5 in". No colon after "?".
 * `sharer` is the time zone of the person who copies, null if unknown; where it differs from the meetup's, the line
 * names the meetup's zone.
 */
export function chatText(
  meetup: Meetup,
  formats: Formats,
  text: Messages["deciding"],
  viewerZone: string | null = deviceZone(),
): string {
  const last = [...meetup.title].at(-1) ?? "";
  const ends = /[\p{P}\p{S}]/u.test(last) && !/[)\]"»”’]/.test(last);
  return `${bidiIsolate(meetup.title)}${ends ? "" : ":"} ${decisionText(meetup, formats, text, viewerZone)}`;
}

/** The decision in one line, on the meetup's own clock. */
function decisionText(meetup: Meetup, formats: Formats, text: Messages["deciding"], viewerZone: string | null): string {
  const { decision, timeZone } = meetup;
  const slot = decision?.slotId ? slotOf(meetup, decision.slotId) : undefined;
  const venue = decision?.venueId ? venueOf(meetup, decision.venueId) : undefined;
  const { heads, waiting } = guestsOf(meetup);
  const when = slot && formats.slot(slot, timeZone);
  const clocksVary =
    slot !== undefined &&
    "start" in slot &&
    [slot.start, slot.end].some((at) => clocksDiffer(at, timeZone, viewerZone));
  const parts = [
    when && clocksVary ? text.inZone(when, formats.place(timeZone)) : when,
    venue && bidiIsolate(venue.name),
    text.inCount(heads),
  ];
  if (waiting.length > 0) parts.push(text.waitingCount(waiting.reduce((sum, { partySize }) => sum + partySize, 0)));
  return parts.filter(Boolean).join(", ");
}
