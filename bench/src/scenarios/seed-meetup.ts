import { createHttpClient } from "@pintpoint/client";
import type { Voter } from "../load/voters.ts";

/** A meetup on the server under test, with people who can vote. */
export interface SeededMeetup {
  meetupId: string;
  organiserToken: string;
  options: string[];
  voters: Voter[];
}

const HOUR = 60 * 60 * 1000;
/** Hours: far enough ahead that no node keeps it warm (CA4), which reads and would be taken for a voter's doing. */
const START_IN_HOURS = 60 * 24;
/** How many people join at a time. */
const JOINS_AT_A_TIME = 50;

const instant = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

/** Creates a meetup of `slots` times and lets `people` join. */
export async function seedMeetup(url: string, people: number, slots = 10): Promise<SeededMeetup> {
  const client = createHttpClient({ baseUrl: url });
  const { meetup, organiserToken } = await client.createMeetup({
    body: {
      title: "Bench",
      timeZone: "UTC",
      slots: Array.from({ length: slots }, (_, index) => ({
        start: instant(START_IN_HOURS + index),
        end: instant(START_IN_HOURS + index + 1),
      })),
      venues: [],
    },
  });
  const voters: Voter[] = [];
  while (voters.length < people) {
    const batch = Array.from({ length: Math.min(JOINS_AT_A_TIME, people - voters.length) }, (_, index) =>
      client.join({ id: meetup.id, body: { name: `Voter ${voters.length + index}` } }),
    );
    for (const { participant, token } of await Promise.all(batch))
      voters.push({ participantId: participant.id, token });
  }
  return { meetupId: meetup.id, organiserToken, options: Object.keys(meetup.slots), voters };
}
