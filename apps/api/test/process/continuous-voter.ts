import { createHttpClient, newIdempotencyKey, ProblemError } from "@pintpoint/client";
import type { Meetup, Vote } from "@pintpoint/core";
import type { Intent, OutcomeSeen } from "../history/history.ts";
import { outcomeOfCode } from "../history/outcome-of.ts";
import type { Recorder } from "../history/recorder.ts";
import { WireSocket } from "../wire/wire-socket.ts";

type VoteIntent = Extract<Intent, { kind: "vote" }>;

/** Sends votes to the server, by HTTP or by socket. */
interface VoteTransport {
  send(key: string, intent: VoteIntent): Promise<OutcomeSeen>;
  end(): Promise<void>;
}

/** Votes one vote after the other until the server is gone; keeps the vote that was not acknowledged. */
export class ContinuousVoter {
  readonly #recorder: Recorder;
  readonly #participant: { id: string; token: string };
  readonly #transport: "http" | "socket";
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
    this.#transport = way;
    this.#random = random;
  }

  /** `acknowledged` is told of each vote, and waited for; ends when the server does not answer any more, or by `signal`. */
  async vote(origin: string, acknowledged: () => unknown, signal?: AbortSignal): Promise<void> {
    const transport = await this.#connect(origin);
    // First the last one, under its key: it is unknown whether it was done.
    while (transport !== null && !signal?.aborted) {
      this.#unacknowledged ??= { key: newIdempotencyKey(), intent: this.#intent() };
      const { key, intent } = this.#unacknowledged;
      const outcome = await this.#recorder.mutation(key, intent, () => transport.send(key, intent));
      if (outcome.kind !== "acknowledged") break;
      this.#unacknowledged = null;
      await acknowledged();
    }
    await transport?.end();
  }

  /** Sends the last one again, if it was not acknowledged. */
  async finish(origin: string): Promise<void> {
    if (this.#unacknowledged === null) return;
    const transport = await this.#connect(origin);
    if (transport === null) throw new Error(`nobody is at ${origin}`);
    const { key, intent } = this.#unacknowledged;
    await this.#recorder.mutation(key, intent, () => transport.send(key, intent));
    await transport.end();
  }

  /** null: no server answers there. */
  async #connect(origin: string): Promise<VoteTransport | null> {
    const { id: meetupId } = this.#recorder.history.first;
    const { id: participantId, token } = this.#participant;
    if (this.#transport === "http") {
      const client = createHttpClient({ baseUrl: origin, bearer: token });
      return {
        async send(key, { votes }) {
          try {
            const { version } = await client.castVotes({ id: meetupId, pid: participantId, body: { votes } }, { key });
            return { kind: "acknowledged", version };
          } catch (error) {
            return outcomeOfCode(error instanceof ProblemError ? error.code : null);
          }
        },
        async end() {},
      };
    }
    const socket = await WireSocket.open(origin).catch(() => null);
    if (socket === null) return null;
    return {
      async send(key, { votes }) {
        try {
          const answer = await socket.request("votes:cast", { meetupId, participantId, token, votes, key });
          const { version, error } = answer as { version: number; error?: { code: string } };
          return error === undefined ? { kind: "acknowledged", version } : outcomeOfCode(error.code);
        } catch {
          return { kind: "unsure" };
        }
      },
      end: () => socket.close(),
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
