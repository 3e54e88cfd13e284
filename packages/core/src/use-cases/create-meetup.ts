import type { NewVenue, SlotTime } from "../commands/command.ts";
import { newMeetup } from "../commands/new-meetup.ts";
import type { Meetup, Participant, Settings } from "../meetup/meetup.ts";
import type { Clock } from "../ports/clock.ts";
import type { CreationReceipt, MeetupStore } from "../ports/meetup-store.ts";
import type { Secrets } from "../ports/secrets.ts";
import type { FreshToken } from "./fresh-token.ts";
import { freshToken } from "./fresh-token.ts";
import type { UseCaseResult } from "./use-case-result.ts";
import { failureOf } from "./use-case-result.ts";

export interface CreatePorts {
  store: Pick<MeetupStore, "create" | "positions">;
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

/** What a creation's receipt keeps. */
interface Kept {
  meetup: Meetup;
  organiserToken: string | null;
  participantToken: string | null;
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

  const kept: Kept = {
    meetup: record.meetup,
    organiserToken: tokens.organiser.sealed,
    participantToken: organiser ? tokens.participant.sealed : null,
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
    if (outcome.kind === "created") return { kind: "done", value: createdOf(kept, tokens) };

    const first = outcome.receipt;
    if (first.command !== receipt?.command) return { kind: "mismatch" };
    const standing = await store.positions([first.meetupId]);
    if (standing.get(first.meetupId) === "gone") return { kind: "gone" };
    const answered: Kept = JSON.parse(first.result);
    return { kind: "done", value: createdOf(answered, tokens) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return failure;
  }
}

function createdOf({ meetup, organiserToken, participantToken }: Kept, tokens: Tokens): Created {
  const created = { meetup, organiserToken: tokens.organiser.handOut(organiserToken) };
  const [participant] = Object.values(meetup.participants);
  if (participant === undefined) return created;
  return { ...created, participant, participantToken: tokens.participant.handOut(participantToken) };
}
