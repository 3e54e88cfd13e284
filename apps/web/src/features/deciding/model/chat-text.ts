import { isolate, type Meetup, slotOf, venueOf } from "@pintpoint/core";
import type { Formats } from "../../../lib/datetime/formats.ts";
import type { Messages } from "../../../lib/i18n/texts.ts";
import { guestsOf } from "./guest-list.ts";

/** What one pastes into the chat: "Beer: Fri 4 Dec, 19:00–21:00, The Snug, 5 in". After a title like "Beer?" there is no colon. */
export function chatText(meetup: Meetup, formats: Formats, text: Messages["deciding"]): string {
  const last = [...meetup.title].at(-1) ?? "";
  const ends = /[\p{P}\p{S}]/u.test(last) && !/[)\]"»”’]/.test(last);
  return `${isolate(meetup.title)}${ends ? "" : ":"} ${decisionText(meetup, formats, text)}`;
}

/** The decision in one line, on the meetup's own clock. */
function decisionText(meetup: Meetup, formats: Formats, text: Messages["deciding"]): string {
  const { decision, timeZone } = meetup;
  const slot = decision?.slotId ? slotOf(meetup, decision.slotId) : undefined;
  const venue = decision?.venueId ? venueOf(meetup, decision.venueId) : undefined;
  const { heads, waiting } = guestsOf(meetup);
  const parts = [slot && formats.slot(slot, timeZone), venue && isolate(venue.name), text.inCount(heads)];
  if (waiting.length > 0) parts.push(text.waitingCount(waiting.reduce((sum, { partySize }) => sum + partySize, 0)));
  return parts.filter(Boolean).join(", ");
}
