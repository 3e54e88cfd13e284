import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "@pintpoint/port-suites";
import type { MutationSeen } from "../history/history.ts";
import { ContinuousVoter } from "../process/continuous-voter.ts";
import type { VoterGroup } from "./voter-group.ts";

/** In milliseconds, between two votes of one person: people, not a bench. */
const pauseBetweenVotesMs = 40;

/** People who vote one vote after the other, each at their own origin, until it is over. */
export interface Voting {
  /** Votes acknowledged so far. */
  readonly acknowledged: number;
  /** Waits until so many more have been. */
  more(votes: number): Promise<void>;
  /** Ends it; a voter without an acknowledgement for the last vote sends it again, to `origin`. */
  stop(origin: string): Promise<void>;
  /** What was not acknowledged the first time, of those who vote by HTTP. */
  unanswered(): MutationSeen[];
}

/** Odd ones by socket, even ones by HTTP; a vote without an answer is sent again under its key. */
export function beginVoting({ people, recorder }: VoterGroup, origins: readonly string[]): Voting {
  const random = seededRandom(21);
  const stopped = new AbortController();
  const byHttp = new Set(people.filter((_, n) => n % 2 === 0).map(({ id }) => id));
  const voters = people.map(
    (person, n) => new ContinuousVoter(recorder, person, n % 2 === 0 ? "http" : "socket", random),
  );
  let acknowledged = 0;
  const running = voters.map(async (voter, n) => {
    // Neighbours vote by different transports, and both are used at every origin.
    const origin = origins[Math.floor(n / 2) % origins.length] ?? "";
    while (!stopped.signal.aborted) {
      await voter.vote(
        origin,
        async () => {
          acknowledged += 1;
          await pause(pauseBetweenVotesMs);
        },
        stopped.signal,
      );
      await pause(pauseBetweenVotesMs);
    }
  });

  return {
    get acknowledged() {
      return acknowledged;
    },
    async more(votes) {
      const enough = acknowledged + votes;
      const until = Date.now() + 40_000;
      while (acknowledged < enough) {
        if (Date.now() > until) throw new Error(`${acknowledged} of ${enough} votes were acknowledged`);
        await pause(20);
      }
    },
    async stop(origin) {
      stopped.abort();
      await Promise.all(running);
      await Promise.all(voters.map((voter) => voter.finish(origin)));
    },
    unanswered: () =>
      recorder.history.mutations.filter(
        ({ intent, outcome }) =>
          outcome.kind !== "acknowledged" && intent.kind === "vote" && byHttp.has(intent.participantId),
      ),
  };
}
