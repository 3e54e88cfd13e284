import { createHttpClient } from "@pintpoint/client";
import type { Meetup } from "@pintpoint/core";
import { Recorder } from "../history/recorder.ts";

/** A meetup of people who may vote, and all that is written down about it. */
export interface VoterGroup {
  readonly id: string;
  readonly people: readonly { id: string; token: string }[];
  readonly recorder: Recorder;
  /** What a node says of the meetup, written down as a read. */
  read(origin: string): Promise<Meetup>;
}

/** @param origin where the meetup is made and everybody joins */
export async function createVoterGroup(origin: string, size: number): Promise<VoterGroup> {
  const http = createHttpClient({ baseUrl: origin });
  const slots = [{ date: "2030-12-04" }, { date: "2030-12-05" }, { date: "2030-12-06" }];
  const { meetup } = await http.createMeetup({ body: { title: "Beer", timeZone: "Europe/London", slots, venues: [] } });
  const { id } = meetup;
  const people: { id: string; token: string }[] = [];
  for (let n = 0; n < size; n++) {
    const { participant, token } = await http.join({ id, body: { name: `Voter ${n}` } });
    people.push({ id: participant.id, token });
  }
  const recorder = new Recorder((await http.readMeetup({ id })).meetup);
  return {
    id,
    people,
    recorder,
    async read(from) {
      const client = createHttpClient({ baseUrl: from });
      const read = await recorder.read(`a reader at ${from}`, async () => (await client.readMeetup({ id })).meetup);
      if (read === null) throw new Error("it is there");
      return read;
    },
  };
}
