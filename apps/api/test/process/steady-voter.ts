import { createHttpClient, newIdempotencyKey, ProblemError } from "@pintpoint/client";
import type { Meetup, Vote } from "@pintpoint/core";
import type { Intent, OutcomeSeen } from "../history/history.ts";
import type { Recorder } from "../history/recorder.ts";
import { WireSocket } from "../wire/wire-socket.ts";

type VoteIntent = Extract<Intent, { kind: "vote" }>;

/** Votes for ever, one vote after the other, until the server is gone; keeps the one that nobody has acknowledged. */
export class SteadyVoter {
  readonly #recorder: Recorder;
  readonly #participant: { id: string; token: string };
  readonly #way: "http" | "socket";
  readonly #random: () => number;
  #unacknowledged: { key: string; intent: VoteIntent } | null = null;

  constructor(
    recorder: Recorder,
    participant: { id: string; token: string },
    way: "http" | "socket",
    random: () => number,
  ) {
    this.#recorder = recorder;
    this.#participant = participant;
    this.#way = way;
    this.#random = random;
  }

  /** `acknowledged` is told of each vote; ends when the server does not answer any more. */
  async vote(origin: string, acknowledged: () => void): Promise<void> {
    const send = await this.#connect(origin);
    // First the one of before, under its key: nobody knows what became of it.
    for (;;) {
      this.#unacknowledged ??= { key: newIdempotencyKey(), intent: this.#intent() };
      const { key, intent } = this.#unacknowledged;
      const outcome = await this.#recorder.mutation(key, intent, () => send(key, intent));
      if (outcome.kind !== "acknowledged") return;
      this.#unacknowledged = null;
      acknowledged();
    }
  }

  /** Sends the last one again, if it was not acknowledged. */
  async finish(origin: string): Promise<void> {
    if (this.#unacknowledged === null) return;
    const send = await this.#connect(origin);
    const { key, intent } = this.#unacknowledged;
    await this.#recorder.mutation(key, intent, () => send(key, intent));
  }

  async #connect(origin: string): Promise<(key: string, intent: VoteIntent) => Promise<OutcomeSeen>> {
    const { id: meetupId } = this.#recorder.history.first;
    const { id: participantId, token } = this.#participant;
    if (this.#way === "http") {
      const client = createHttpClient({ baseUrl: origin, bearer: token });
      return async (key, { votes }) => {
        try {
          const { version } = await client.castVotes({ id: meetupId, pid: participantId, body: { votes } }, { key });
          return { kind: "acknowledged", version };
        } catch (error) {
          return outcomeOf(error instanceof ProblemError ? error.code : "");
        }
      };
    }
    const socket = await WireSocket.open(origin);
    return async (key, { votes }) => {
      try {
        const answer = await socket.request("votes:cast", { meetupId, participantId, token, votes, key });
        const { version, error } = answer as { version: number; error?: { code: string } };
        return error === undefined ? { kind: "acknowledged", version } : outcomeOf(error.code);
      } catch {
        return { kind: "unsure" };
      }
    };
  }

  #intent(): VoteIntent {
    const { slots }: Meetup = this.#recorder.history.first;
    const one = <Thing>(things: readonly Thing[]): Thing | undefined =>
      things[Math.floor(this.#random() * things.length)];
    const answer = one<Vote | null>(["yes", "maybe", "no", null]) ?? null;
    return { kind: "vote", participantId: this.#participant.id, votes: { [one(Object.keys(slots)) ?? ""]: answer } };
  }
}

/** What a code says; no code: there was no answer. */
function outcomeOf(code: string): OutcomeSeen {
  if (code === "write_unavailable") return { kind: "unavailable" };
  return code === "" || code === "write_unconfirmed" ? { kind: "unsure" } : { kind: "refused", code };
}
