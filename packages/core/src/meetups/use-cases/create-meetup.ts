import type { Clock } from "../../shared/ports/clock.ts";
import type { Ids } from "../../shared/ports/ids.ts";
import type { Secrets } from "../../shared/ports/secrets.ts";
import { newMeetup } from "../commands/new-meetup.ts";
import type { NewVenue } from "../commands/new-venue.ts";
import type { SlotTime } from "../commands/slot-time.ts";
import { participantOf } from "../model/lookup.ts";
import type { Meetup, Participant, Settings } from "../model/meetup.ts";
import type { CreationReceipt, MeetupRecords } from "../ports/meetup-records.ts";
import { blindMeetup, isBlind } from "../views/view.ts";
import type { CreationReceiptContent } from "./creation-receipt.ts";
import { parseCreationReceipt } from "./creation-receipt.ts";
import type { IssuedToken } from "./issue-token.ts";
import { issueToken } from "./issue-token.ts";
import type { UseCaseResult } from "./use-case-result.ts";
import { writeFailureOf } from "./use-case-result.ts";

export interface CreatePorts {
  records: Pick<MeetupRecords, "create" | "read">;
  ids: Ids;
  secrets: Secrets;
  clock: Clock;
}

export interface CreateMeetupInput {
  key?: string | undefined;
  meetup: {
    title: string;
    titleProposed?: boolean;
    activity?: string;
    description?: string;
    timeZone: string;
    slots: SlotTime[];
    venues: Omit<NewVenue, "id">[];
    settings?: Partial<Settings>;
    organiser?: { name: string; avatar?: string };
  };
}

export interface CreatedMeetup {
  meetup: Meetup;
  organiserToken: string;
  /** The organiser's own participant, when a name was given. */
  participant?: Participant;
  participantToken?: string;
}

interface Tokens {
  organiser: IssuedToken;
  participant: IssuedToken;
}

/** A creation's key is not bound to a bearer: there is no meetup and no token yet (MS7). */
export async function createMeetup(
  { records, ids, secrets, clock }: CreatePorts,
  ask: CreateMeetupInput,
): Promise<UseCaseResult<CreatedMeetup>> {
  const now = clock.now();
  const { slots, venues, organiser, ...rest } = ask.meetup;
  const newToken = () => issueToken({ ids, secrets }, ask.key);
  const tokens: Tokens = { organiser: newToken(), participant: newToken() };
  const record = newMeetup(
    {
      ...rest,
      id: ids.newCapabilityId(),
      epoch: ids.newEpoch(),
      slots: slots.map((slot) => ({ id: ids.newId("s"), ...slot })),
      venues: venues.map((venue) => ({ id: ids.newId("v"), ...venue })),
      organiserToken: tokens.organiser.hash,
      ...(organiser && {
        organiser: { id: ids.newId("p"), ...organiser },
        participantToken: tokens.participant.hash,
      }),
    },
    { now },
  );
  if ("ok" in record) return { kind: "refused", refusal: record };

  const [participantId] = Object.keys(record.meetup.participants);
  const content: CreationReceiptContent = {
    organiserToken: tokens.organiser.sealed,
    ...(participantId !== undefined && { participantId, participantToken: tokens.participant.sealed }),
  };
  const receipt: CreationReceipt | undefined =
    ask.key === undefined
      ? undefined
      : {
          id: secrets.receiptId(undefined, ask.key),
          command: secrets.commandHash({ kind: "createMeetup", meetup: ask.meetup }),
          result: JSON.stringify(content),
          meetupId: record.meetup.id,
          at: now,
        };
  try {
    const outcome = await records.create(record, receipt);
    if (outcome.kind === "created") return { kind: "done", value: createdMeetupOf(record.meetup, content, tokens) };

    const first = outcome.receipt;
    if (first.command !== receipt?.command) return { kind: "mismatch" };
    const firstContent = parseCreationReceipt(first.result);
    const current = firstContent && (await records.read(first.meetupId));
    if (firstContent === null || current === null || current === "gone") return { kind: "gone" };
    return { kind: "done", value: createdMeetupOf(asGuestSees(current.meetup), firstContent, tokens) };
  } catch (error) {
    const failure = writeFailureOf(error);
    if (failure === null) throw error;
    return failure;
  }
}

/** The meetup as it is now; a participant who has left since is omitted, their token is invalid. */
function createdMeetupOf(meetup: Meetup, kept: CreationReceiptContent, tokens: Tokens): CreatedMeetup {
  const created = { meetup, organiserToken: tokens.organiser.reveal(kept.organiserToken) };
  const { participantId, participantToken = null } = kept;
  const participant = participantId === undefined ? undefined : participantOf(meetup, participantId);
  if (participant === undefined) return created;
  return { ...created, participant, participantToken: tokens.participant.reveal(participantToken) };
}

/** A retry proves nothing but the key: of a blind meetup it gets the blind view (RT12). */
function asGuestSees(meetup: Meetup): Meetup {
  return isBlind(meetup) ? blindMeetup(meetup) : meetup;
}
