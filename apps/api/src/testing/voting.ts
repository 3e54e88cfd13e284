import type { Announcement, Created, Vote } from "@pintpoint/core";
import { castVotes, join } from "@pintpoint/core";
import type { Stage } from "./stage.ts";
import { done } from "./stage.ts";

/** An idempotency key. */
export const key = (n: number) => `a-key-of-the-test-${n}`;

export interface Voter {
  id: string;
  token: string;
}

export async function voterOf(stage: Stage, meetupId: string, name = "Anna"): Promise<Voter> {
  const { participant, token } = done(await join(stage.ports, { meetupId, participant: { name } }));
  return { id: participant.id, token };
}

export const slotsOf = ({ meetup }: Created) => Object.keys(meetup.slots);

/** One answer to one slot. */
export function vote(
  stage: Stage,
  { meetup }: Created,
  voter: Voter,
  answer: Vote | null,
  more: { key?: string; slot?: number; isSenderGone?: () => boolean } = {},
) {
  const slot = Object.keys(meetup.slots)[more.slot ?? 0] ?? "none";
  const ask = { meetupId: meetup.id, bearer: voter.token, participantId: voter.id, votes: { [slot]: answer } };
  return castVotes(stage.ports, { ...ask, key: more.key, isSenderGone: more.isSenderGone });
}

export const patches = (announced: Announcement[]) => announced.filter((announcement) => announcement.kind === "patch");
