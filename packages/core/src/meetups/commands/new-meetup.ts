import { instantOf } from "../../shared/instant.ts";
import { refuse, validationFailed } from "../../shared/refusal.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import { limits } from "../model/limits.ts";
import type { Meetup, MeetupId, ParticipantId, Settings } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { NewVenue } from "./new-venue.ts";
import { venueFrom } from "./new-venue.ts";
import { newParticipant } from "./people.ts";
import type { MeetupRefusal } from "./refusals.ts";
import type { NewSlot } from "./slot-time.ts";
import { slotTimeErrors } from "./slot-time.ts";

/** What is asked for, with the ids and the hashes of tokens that the caller made. Texts are normalised. */
export interface NewMeetup {
  id: MeetupId;
  epoch: string;
  title: string;
  titleProposed?: boolean;
  activity?: string;
  description?: string;
  timeZone: string;
  slots: NewSlot[];
  venues: NewVenue[];
  settings?: Partial<Settings>;
  /** The creator, who wants to vote as well; needs `participantToken`. */
  organiser?: { id: ParticipantId; name: string; avatar?: string };
  organiserToken: TokenHash;
  participantToken?: TokenHash;
}

/** The record of a new meetup at version 1; `now` is in milliseconds since 1970. */
export function newMeetup(input: NewMeetup, { now }: { now: number }): MeetupRecord | MeetupRefusal {
  const { organiser, participantToken } = input;
  if ((organiser === undefined) !== (participantToken === undefined))
    throw new TypeError("organiser and participantToken come together");
  const errors = input.slots.flatMap((slot, index) =>
    slotTimeErrors(slot, input.timeZone, now).map(({ path, message }) => ({ path: `slots.${index}.${path}`, message })),
  );
  if (errors.length > 0) return validationFailed(errors);
  for (const kind of ["slots", "venues"] as const) {
    if (input[kind].length > limits[kind])
      return refuse("limit_reached", `A meetup has at most ${limits[kind]} ${kind}.`);
  }

  const createdAt = instantOf(now);
  const meetup: Meetup = {
    id: input.id,
    version: 1,
    epoch: input.epoch,
    title: input.title,
    ...(input.titleProposed && { titleProposed: true as const }),
    activity: input.activity ?? "",
    description: input.description ?? "",
    timeZone: input.timeZone,
    status: "open",
    settings: settingsOf(input),
    createdAt,
    updatedAt: createdAt,
    slots: Object.fromEntries(input.slots.map((slot, index) => [slot.id, { ...slot, order: index + 1 }])),
    venues: Object.fromEntries(
      input.venues.map((venue, index) => [venue.id, { ...venueFrom(venue), order: input.slots.length + index + 1 }]),
    ),
    participants:
      organiser === undefined
        ? {}
        : { [organiser.id]: { ...newParticipant(organiser, createdAt), organiser: true as const } },
    votes: {},
    queue: {},
    reconfirm: {},
    comments: {},
  };
  const tokens = organiser === undefined || participantToken === undefined ? {} : { [participantToken]: organiser.id };
  return { meetup, vault: { organiser: input.organiserToken, tokens, receipts: {} } };
}

/**
 * In a blind meetup only the organiser edits. Otherwise anybody could decide and reopen, and see the answers for a
 * moment (RT12).
 */
function settingsOf({ settings }: NewMeetup): Settings {
  const asked: Settings = { editing: "anyone", proposals: "anyone", blind: false, ...settings };
  return asked.blind ? { ...asked, editing: "organiser" } : asked;
}
