import assert from "node:assert/strict";
import type { LiveMeetup } from "@pintpoint/client";
import { createDevice, createHttpClient, createLiveMeetup, memoryStorage } from "@pintpoint/client";
import { waitUntil } from "../../cluster/src/wait-until.ts";
import { Voter } from "./voter.ts";

/** How long one thing may take in containers that share a machine with everything else. */
export const SMOKE_WAIT_MS = 60_000;

/** A meetup with one voter, and somebody who watches it; both come through HAProxy. */
export class SmokeMeetup {
  readonly meetupId: string;
  readonly voter: Voter;
  readonly live: LiveMeetup;

  private constructor(meetupId: string, voter: Voter, live: LiveMeetup) {
    this.meetupId = meetupId;
    this.voter = voter;
    this.live = live;
  }

  static async open(baseUrl: string): Promise<SmokeMeetup> {
    const { meetup, participant, participantToken } = await createHttpClient({ baseUrl }).createMeetup({
      body: {
        title: "Smoke",
        timeZone: "Europe/Berlin",
        slots: [{ date: "2099-12-04" }],
        venues: [],
        organiser: { name: "Ada" },
      },
    });
    const [optionId] = Object.keys(meetup.slots);
    assert(participant !== undefined && participantToken !== undefined && optionId !== undefined);
    const { id: meetupId } = meetup;
    const voter = new Voter({ baseUrl, meetupId, participantId: participant.id, token: participantToken, optionId });
    const live = createLiveMeetup({ meetupId, baseUrl, device: createDevice(memoryStorage()) });
    await waitUntil(() => live.getSnapshot().status === "live", {
      what: "the watcher is live",
      withinMs: SMOKE_WAIT_MS,
    });
    return new SmokeMeetup(meetupId, voter, live);
  }

  /** The watcher, live, was pushed the last acknowledged vote; gives the milliseconds that it took. */
  async untilCaughtUp(withinMs = SMOKE_WAIT_MS): Promise<number> {
    const { version = 0, answer } = this.voter.last ?? {};
    const began = Date.now();
    const holds = (): boolean => {
      const now = this.live.getSnapshot();
      return now.status === "live" && now.version >= version;
    };
    await waitUntil(holds, { what: `the watcher sees version ${version}`, withinMs });
    const votes = Object.values(this.live.getSnapshot().meetup?.votes ?? {});
    assert.deepEqual(
      votes.flatMap((answers) => Object.values(answers)),
      [answer],
    );
    return Date.now() - began;
  }

  /** MS2, MS7: one person alone votes, so each vote has the version after the one before. */
  assertEachVoteOnce(): void {
    const [first, ...more] = this.voter.acknowledged.map(({ version }) => version);
    assert.deepEqual(
      more,
      more.map((_, index) => (first ?? 0) + index + 1),
    );
  }
}
