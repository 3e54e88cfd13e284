import type { NewMeetup } from "../meetups/commands/new-meetup.ts";
import { newMeetup } from "../meetups/commands/new-meetup.ts";
import type { Meetup } from "../meetups/model/meetup.ts";
import type { MeetupRecord } from "../meetups/ports/meetup-records.ts";
import { instantOf } from "../shared/instant.ts";
import { participantId, slotId, tokenOf, venueId } from "./ids.ts";

/** When the tests' meetups are made: a Tuesday at noon in London. In milliseconds since 1970. */
export const noon = Date.parse("2026-12-01T12:00:00Z");

export const day = 24 * 60 * 60 * 1000;

/** The organiser's token, hashed. */
export const organiserToken = "organiser-token";

export const beer: NewMeetup = {
  id: "meetup-of-tests",
  epoch: "epoch-1",
  title: "Beer",
  timeZone: "Europe/London",
  slots: [
    { id: slotId(1), start: "2026-12-04T19:00:00Z", end: "2026-12-04T21:00:00Z" },
    { id: slotId(2), start: "2026-12-05T19:00:00Z", end: "2026-12-05T21:00:00Z" },
    { id: slotId(3), date: "2026-12-06" },
  ],
  venues: [
    { id: venueId(1), name: "The Bar" },
    { id: venueId(2), name: "The Snug", capacity: 4 },
  ],
  organiserToken,
};

/** A new record at `noon`; throws when it is refused. */
export function recordOf(input: Partial<NewMeetup> = {}): MeetupRecord {
  const record = newMeetup({ ...beer, ...input }, { now: noon });
  if ("ok" in record) throw new Error(`${record.code}: ${record.detail}`);
  return record;
}

/**
 * A record with participants 1 to `participants`, who joined a second after each other, their tokens, and whatever the
 * test wants to be different in the state.
 */
export function aRecord({
  participants = 3,
  ...state
}: { participants?: number } & Omit<Partial<Meetup>, "participants"> = {}): MeetupRecord {
  const record = recordOf();
  for (let n = 1; n <= participants; n++) {
    const joinedAt = instantOf(noon + n * 1000);
    record.meetup.participants[participantId(n)] = {
      id: participantId(n),
      name: `Person ${n}`,
      avatar: "",
      partySize: 1,
      joinedAt,
    };
    record.vault.tokens[tokenOf(n)] = participantId(n);
  }
  return { meetup: { ...record.meetup, ...state }, vault: record.vault };
}
