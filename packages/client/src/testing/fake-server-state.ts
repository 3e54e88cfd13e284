import type { ProblemCode } from "@pintpoint/contract";
import type { Command, Identity, Meetup, Patch } from "@pintpoint/core";

export interface Attempt {
  transport: "http" | "socket";
  kind: Command["kind"];
  key: string;
  bearer: string | undefined;
  command: Command;
}

/** What the fake transports see of the fake server. */
export interface FakeServerState {
  readonly meetup: Meetup;
  readonly history: readonly Patch[];
  readonly gone: boolean;
  readonly http: "up" | "down";
  readonly socket: "up" | "down";
  readonly attempts: readonly Attempt[];
  readonly watches: { version?: number | undefined; epoch?: string | undefined; token?: string | undefined }[];
  reads: number;
  /** Milliseconds until an answer to a watch; it is judged when it arrives there. */
  readonly watchTakes: number;
  readonly refuseWatch: ProblemCode | null;
  /** The server forgot the patches before: watches are answered with the whole state. */
  readonly hasNoHistory: boolean;
  /** Null: the token is nobody's. */
  identityOf(token: string | undefined): Identity | null;
  /** A mutation with its receipt, as MS7 has it; `made` names what the command makes. */
  mutate(
    attempt: Attempt,
    made?: { id?: string; token?: string },
  ): Promise<{ id: string | undefined; token: string | undefined; version: number }>;
}
