import type { MongoClient } from "mongodb";
import { isClosedConnection } from "./failures.ts";

/** What became of one write, in all the driver's attempts at it. */
export interface WriteAttempt {
  /** Sent with the command, so that its events can be matched. */
  readonly comment: string;
  /** It may have been written: an attempt was sent and has not been refused for certain. */
  readonly mayBeWritten: boolean;
  /** The server has judged the last attempt: nothing of it was written. */
  markRefused(): void;
  end(): void;
}

/** NotWritablePrimary: nothing was done. Other codes of a step-down may come in the middle of a write. */
const notPrimaryCodes = new Set([10107, 13435, 13436]);

/**
 * Follows what the driver sends. Its errors are not enough: when the second attempt finds no server, the error is about
 * server selection although the first attempt was sent.
 */
export class WriteAttempts {
  readonly #openAttempts = new Map<string, { pending: number; mayBeWritten: boolean }>();
  readonly #comments = new Map<number, string>();
  #count = 0;

  constructor(client: Pick<MongoClient, "on">) {
    client.on("commandStarted", ({ command, requestId }) => {
      const comment: unknown = command.comment;
      const attempt = typeof comment === "string" ? this.#openAttempts.get(comment) : undefined;
      if (typeof comment !== "string" || attempt === undefined) return;
      attempt.pending += 1;
      this.#comments.set(requestId, comment);
    });
    client.on("commandSucceeded", ({ requestId }) => this.#commandEnded(requestId, true));
    client.on("commandFailed", ({ requestId, failure }) => {
      const code: unknown = "code" in failure ? failure.code : undefined;
      const isRefused = typeof code === "number" && notPrimaryCodes.has(code);
      this.#commandEnded(requestId, !(isRefused || isClosedConnection(failure)));
    });
  }

  begin(): WriteAttempt {
    this.#count += 1;
    const comment = `w${this.#count}`;
    const attempt = { pending: 0, mayBeWritten: false };
    this.#openAttempts.set(comment, attempt);
    return {
      comment,
      get mayBeWritten() {
        return attempt.mayBeWritten || attempt.pending > 0;
      },
      markRefused() {
        attempt.mayBeWritten = false;
      },
      end: () => void this.#openAttempts.delete(comment),
    };
  }

  #commandEnded(requestId: number, mayBeWritten: boolean): void {
    const comment = this.#comments.get(requestId);
    if (comment === undefined) return;
    this.#comments.delete(requestId);
    const attempt = this.#openAttempts.get(comment);
    if (attempt === undefined) return;
    attempt.pending -= 1;
    attempt.mayBeWritten ||= mayBeWritten;
  }
}
