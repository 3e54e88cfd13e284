import type { Day, Instant, Meetup, MeetupId } from "@pintpoint/core";
import { storedValue } from "../device/stored-value.ts";

/** What a list says of a meetup. */
export interface MeetupSummary {
  version: number;
  activity: string;
  timeZone: string;
  people: number;
  /** How many people have answered anything. */
  answered: number;
  decided?: { start: Instant } | { date: Day } | Record<string, never>;
  /** When the last of its times is over, or of the decided one; absent where it has none. */
  ends?: Instant;
}

/** A meetup as this device last saw it. */
export interface KnownMeetup {
  summary: MeetupSummary;
  etag: string | null;
  /** As many had answered when this device had the meetup open. */
  seen: number;
  gone?: true;
}

type KnownMeetups = Readonly<Record<MeetupId, KnownMeetup>>;

const MAX_KNOWN = 30;
const stored = storedValue<KnownMeetups>("summaries", (found) => (isRecord(found) ? knownIn(found) : null));

export const knownMeetups = (): KnownMeetups => stored.read() ?? {};

/** The newest are kept. */
export function keepKnown(id: MeetupId, known: KnownMeetup): void {
  const others = Object.entries(knownMeetups()).filter(([other]) => other !== id);
  stored.write(Object.fromEntries([...others.slice(1 - MAX_KNOWN), [id, known]]));
}

/** For whoever has the meetup open: what is there now is not new. */
export function markSeen(meetup: Meetup): void {
  const summary = summaryOf(meetup);
  keepKnown(meetup.id, { summary, etag: null, seen: summary.answered });
}

export function summaryOf(meetup: Meetup): MeetupSummary {
  const { decision, participants, slots, votes } = meetup;
  const people = Object.values(participants);
  const answered = people.filter(({ id, finished }) => finished || Object.keys(votes[id] ?? {}).length > 0).length;
  const chosen = decision?.slotId === undefined ? undefined : slots[decision.slotId];
  const ends = (chosen ? [chosen] : Object.values(slots)).map((slot) =>
    "date" in slot ? `${slot.date}T23:59:59Z` : slot.end,
  );
  const last = ends.sort().at(-1);
  return {
    version: meetup.version,
    activity: meetup.activity,
    timeZone: meetup.timeZone,
    people: people.length,
    answered,
    ...(meetup.status === "decided" && {
      decided: chosen === undefined ? {} : "date" in chosen ? { date: chosen.date } : { start: chosen.start },
    }),
    ...(last !== undefined && { ends: last }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What an earlier release wrote differently is dropped: it is asked for again. */
function knownIn(found: Record<string, unknown>): KnownMeetups {
  const known: Record<MeetupId, KnownMeetup> = {};
  for (const [id, value] of Object.entries(found)) if (isKnown(value)) known[id] = value;
  return known;
}

function isKnown(value: unknown): value is KnownMeetup {
  if (!isRecord(value) || !isRecord(value.summary) || typeof value.seen !== "number") return false;
  const { activity, timeZone, people, answered } = value.summary;
  return [activity, timeZone].every((text) => typeof text === "string") && [people, answered].every(Number.isInteger);
}
