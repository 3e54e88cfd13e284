import type { NewVenue, SlotTime } from "../commands/command.ts";
import { newMeetup } from "../commands/new-meetup.ts";
import { participantOf } from "../meetup/lookup.ts";
import type { Meetup, Participant, Settings } from "../meetup/meetup.ts";
import type { Clock } from "../ports/clock.ts";
import type { CreationReceipt, MeetupStore } from "../ports/meetup-store.ts";
import type { Secrets } from "../ports/secrets.ts";
import { blindMeetup } from "../view/blind-meetup.ts";
import { isBlind } from "../view/view.ts";
import type { FreshToken } from "./fresh-token.ts";
import { freshToken } from "./fresh-token.ts";
import type { KeptCreation } from "./kept-creation.ts";
import { keptCreation } from "./kept-creation.ts";
import type { UseCaseResult } from "./use-case-result.ts";
import { failureOf } from "./use-case-result.ts";

export interface CreatePorts {
  store: Pick<MeetupStore, "create" | "read">;
  secrets: Secrets;
  clock: Clock;
}

export interface CreateMeetupAsk {
  key?: string | undefined;
  meetup: {
    title: string;
    activity?: string;
    description?: string;
    timeZone: string;
    slots: SlotTime[];
    venues: Omit<NewVenue, "id">[];
    settings?: Partial<Settings>;
    organiser?: { name: string };
  };
}

export interface Created {
  meetup: Meetup;
  organiserToken: string;
  /** The organiser's own participant, when a name was given. */
  participant?: Participant;
  participantToken?: string;
}

interface Tokens {
  organiser: FreshToken;
  participant: FreshToken;
}

/** A creation's key belongs to everybody: there is no meetup and no bearer yet (MS7). */
export async function createMeetup(
  { store, secrets, clock }: CreatePorts,
  ask: CreateMeetupAsk,
): Promise<UseCaseResult<Created>> {
  const now = clock.now();
  const { slots, venues, organiser, ...rest } = ask.meetup;
  const tokens: Tokens = { organiser: freshToken(secrets, ask.key), participant: freshToken(secrets, ask.key) };
  const record = newMeetup(
    {
      ...rest,
      id: secrets.newMeetupId(),
      epoch: secrets.newEpoch(),
      slots: slots.map((slot) => ({ id: secrets.newId("s"), ...slot })),
      venues: venues.map((venue) => ({ id: secrets.newId("v"), ...venue })),
      organiserToken: tokens.organiser.hash,
      ...(organiser && {
        organiser: { id: secrets.newId("p"), ...organiser },
        participantToken: tokens.participant.hash,
      }),
    },
    { now },
  );
  if ("ok" in record) return { kind: "refused", refusal: record };

  const [participantId] = Object.keys(record.meetup.participants);
  const kept: KeptCreation = {
    organiserToken: tokens.organiser.sealed,
    ...(participantId !== undefined && { participantId, participantToken: tokens.participant.sealed }),
  };
  const receipt: CreationReceipt | undefined =
    ask.key === undefined
      ? undefined
      : {
          id: secrets.receiptId(undefined, ask.key),
          command: secrets.commandHash({ kind: "createMeetup", meetup: ask.meetup }),
          result: JSON.stringify(kept),
          meetupId: record.meetup.id,
          at: now,
        };
  try {
    const outcome = await store.create(record, receipt);
    if (outcome.kind === "created") return { kind: "done", value: createdOf(record.meetup, kept, tokens) };

    const first = outcome.receipt;
    if (first.command !== receipt?.command) return { kind: "mismatch" };
    const answered = keptCreation(first.result);
    const standing = answered && (await store.read(first.meetupId));
    if (answered === null || standing === null || standing === "gone") return { kind: "gone" };
    return { kind: "done", value: createdOf(asSeen(standing.meetup), answered, tokens) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return failure;
  }
}

/** The meetup as it stands; who has left since is left out, as their token is dead. */
function createdOf(meetup: Meetup, kept: KeptCreation, tokens: Tokens): Created {
  const created = { meetup, organiserToken: tokens.organiser.handOut(kept.organiserToken) };
  const { participantId, participantToken = null } = kept;
  const participant = participantId === undefined ? undefined : participantOf(meetup, participantId);
  if (participant === undefined) return created;
  return { ...created, participant, participantToken: tokens.participant.handOut(participantToken) };
}

/** Whoever sends the key again is nobody in particular: of a blind meetup they see the blind view (RT12). */
function asSeen(meetup: Meetup): Meetup {
  return isBlind(meetup) ? blindMeetup(meetup) : meetup;
}
