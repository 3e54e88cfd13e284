import type { CreatedMeetup, Vote } from "@pintpoint/core/meetups";
import { submitCommand } from "@pintpoint/core/meetups";
import type { Announcement } from "../live/announcements.ts";
import type { TestNode } from "./test-node.ts";
import { doneValue } from "./test-node.ts";

/** An idempotency key. */
export const testKey = (n: number) => `a-key-of-the-test-${n}`;

export interface TestVoter {
  id: string;
  token: string;
}

export async function joinVoter(stage: TestNode, meetupId: string, name = "Anna"): Promise<TestVoter> {
  const { participant, token } = doneValue(
    await submitCommand(stage.ports, "join", { meetupId, participant: { name } }),
  );
  return { id: participant.id, token };
}

export const slotsOf = ({ meetup }: CreatedMeetup) => Object.keys(meetup.slots);

/** One answer to one slot. */
export function castVote(
  stage: TestNode,
  { meetup }: CreatedMeetup,
  voter: TestVoter,
  answer: Vote | null,
  more: { key?: string; slot?: number; isSenderGone?: () => boolean } = {},
) {
  const slot = Object.keys(meetup.slots)[more.slot ?? 0] ?? "none";
  const ask = { meetupId: meetup.id, bearer: voter.token, participantId: voter.id, votes: { [slot]: answer } };
  return submitCommand(stage.ports, "castVotes", { ...ask, key: more.key, isSenderGone: more.isSenderGone });
}

export const patchAnnouncements = (announced: Announcement[]) =>
  announced.filter((announcement) => announcement.kind === "patch");
