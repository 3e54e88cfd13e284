import { type ActivityKey, activityKeyOf, bidiIsolate, hostOf, type Meetup, slotOf, venueOf } from "@pintpoint/core";
import { clocksDiffer } from "../../../lib/datetime/clocks.ts";
import type { Formats } from "../../../lib/datetime/formats.ts";
import { deviceZone } from "../../../lib/datetime/zones.ts";
import type { Messages } from "../../../lib/i18n/messages.ts";
import { optionCounts } from "../../../lib/meetup/option-counts.ts";

interface Words {
  formats: Pick<Formats, "slot" | "place">;
  text: Messages["inviting"];
  /** The page is wanted without humour. */
  serious?: boolean;
}

const signs: Readonly<Record<ActivityKey | "other", string>> = {
  beer: "🍺",
  coffee: "☕",
  dinner: "🍜",
  cinema: "🍿",
  concert: "🎸",
  games: "🎲",
  walk: "🥾",
  sport: "⚽",
  library: "📚",
  dolphinarium: "🐬",
  other: "🎉",
};

/**
 * The invitation as a message for the chat, in the language of whoever sends it. `senderZone`: of the sender's clock,
 * null if unknown; where it differs from the meetup's, the message says whose clock is meant.
 */
export function inviteMessage(
  meetup: Meetup,
  link: string,
  { formats, text, serious = false }: Words,
  senderZone: string | null = deviceZone(),
): string {
  const sign = signs[activityKeyOf(meetup.activity)];
  const title = bidiIsolate(meetup.title);
  const place = formats.place(meetup.timeZone);
  if (meetup.status === "decided") {
    const decided = decisionText(meetup, { formats, text }, senderZone);
    return [`${sign} ${text.itsOn(title)}`, decided, link].filter((line) => line !== "").join("\n");
  }
  const host = hostOf(meetup);
  const counts = countsOf(meetup, text).join(", ");
  const effort = serious ? text.effortPlain(counts) : text.effort(counts);
  const clocksVary = Object.values(meetup.slots).some(
    (slot) => "start" in slot && !slot.pending && clocksDiffer(slot.start, meetup.timeZone, senderZone),
  );
  return [
    `${sign} ${title}`,
    ...(clocksVary ? [text.zoneNote(place)] : []),
    host === undefined ? effort : text.asksThat(bidiIsolate(host.name), effort),
    link,
  ].join("\n");
}

/** What the messenger draws above the link; the server says the same to it. */
export function linkPreview(meetup: Meetup, { formats, text }: Words): { title: string; description: string } {
  if (meetup.settings.preview === "neutral") return { title: text.neutralTitle, description: text.neutralText };
  if (meetup.status === "decided") {
    const what = decisionText(meetup, { formats, text }, meetup.timeZone);
    return { title: meetup.title, description: what === "" ? text.decidedAlone : text.decided(what) };
  }
  const host = hostOf(meetup);
  const asks = host === undefined ? [] : [text.asks(bidiIsolate(host.name))];
  return { title: meetup.title, description: [...asks, ...countsOf(meetup, text)].join(" · ") };
}

function countsOf(meetup: Meetup, text: Words["text"]): string[] {
  const { times, places } = optionCounts(meetup);
  return [...(times > 0 ? [text.times(times)] : []), ...(places > 0 ? [text.places(places)] : [])];
}

function decisionText({ decision, ...meetup }: Meetup, { formats, text }: Words, senderZone: string | null): string {
  const slot = decision?.slotId ? slotOf(meetup, decision.slotId) : undefined;
  const venue = decision?.venueId ? venueOf(meetup, decision.venueId) : undefined;
  const when = slot && formats.slot(slot, meetup.timeZone);
  const clocksVary = slot !== undefined && "start" in slot && clocksDiffer(slot.start, meetup.timeZone, senderZone);
  return [
    when && clocksVary ? text.inZone(when, formats.place(meetup.timeZone)) : when,
    venue && bidiIsolate(venue.name),
    venue?.address && bidiIsolate(venue.address),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}
