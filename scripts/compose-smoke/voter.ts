import { createHttpClient, newIdempotencyKey, ProblemError, Unreachable } from "@pintpoint/client";

export interface VoterOptions {
  baseUrl: string;
  meetupId: string;
  participantId: string;
  token: string;
  optionId: string;
}

/** One person who changes an answer again and again, by HTTP; each answer is sent until it is acknowledged. */
export class Voter {
  readonly #options: VoterOptions;
  readonly acknowledged: { version: number; answer: "yes" | "no" }[] = [];
  /** Answers that were no acknowledgement, in order. */
  readonly failures: string[] = [];
  #isVoting = false;

  constructor(options: VoterOptions) {
    this.#options = options;
  }

  get last(): { version: number; answer: "yes" | "no" } | undefined {
    return this.acknowledged.at(-1);
  }

  /** Throws when it is refused, or not acknowledged within 30 s. */
  async vote(): Promise<void> {
    const { baseUrl, meetupId, participantId, token, optionId } = this.#options;
    const http = createHttpClient({ baseUrl, bearer: token, timeoutMs: 5_000 });
    const answer = this.acknowledged.length % 2 === 0 ? "yes" : "no";
    const key = newIdempotencyKey();
    for (const until = Date.now() + 30_000; ; ) {
      try {
        const request = { id: meetupId, pid: participantId, body: { votes: { [optionId]: answer } } } as const;
        const { version } = await http.castVotes(request, { key });
        this.acknowledged.push({ version, answer });
        return;
      } catch (error) {
        const isPassing = error instanceof Unreachable || (error instanceof ProblemError && error.status >= 500);
        if (!isPassing || Date.now() > until) throw error;
        this.failures.push(error instanceof ProblemError ? error.code : error.reason);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  /** Votes about ten times a second while something happens, and once more afterwards. */
  async voteDuring<Result>(happens: () => Promise<Result>): Promise<Result> {
    this.#isVoting = true;
    const voting = (async () => {
      while (this.#isVoting) {
        await this.vote();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    voting.catch(() => {});
    try {
      return await happens();
    } finally {
      this.#isVoting = false;
      await voting;
      await this.vote();
    }
  }
}
