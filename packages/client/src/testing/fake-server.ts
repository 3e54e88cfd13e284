import { type ProblemCode, problemOf } from "@pintpoint/contract";
import type { Command, Identity, MeetupRecord, Patch } from "@pintpoint/core";
import { applyChange, decideCommand, identify, limits } from "@pintpoint/core";
import { aRecord } from "@pintpoint/core/testing";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { LiveConnectionListener, OpenLiveConnection } from "../live/live-connection.ts";
import { FakeConnection } from "./fake-connection.ts";
import { fakeFetch } from "./fake-fetch.ts";
import type { Attempt, FakeServerState } from "./fake-server-state.ts";

/** What happens to an attempt: refused or failed with the code, lost on the way there, or lost on the way back. */
export type Fault = ProblemCode | "lost" | "answerLost";

/** One meetup on a server that decides as the real one does, and fails as the test says. Tokens are their own hashes. */
export class FakeServer implements FakeServerState {
  record: MeetupRecord = aRecord();
  /** Each command's patch, in order. */
  readonly history: Patch[] = [];
  gone = false;
  http: "up" | "down" = "up";
  socket: "up" | "down" = "up";
  /** One for each mutation to come. */
  readonly faults: (Fault | null)[] = [];
  readonly attempts: Attempt[] = [];
  readonly watches: FakeServerState["watches"] = [];
  reads = 0;
  /** How a patch travels to a connection; at once by default. */
  deliverPatch: (push: () => void, patch: Patch) => void = (push) => push();
  watchTakes = 0;
  /** Milliseconds until a mutation is answered. */
  writeTakes = 0;
  refuseWatch: FakeServerState["refuseWatch"] = null;
  hasNoHistory = false;
  readonly connections: FakeConnection[] = [];
  readonly #receipts = new Map<string, { id: string | undefined; token: string | undefined; version: number }>();

  readonly fetch: typeof fetch = fakeFetch(this);

  readonly connect: OpenLiveConnection = async (_meetupId, listener: LiveConnectionListener) => {
    const connection = new FakeConnection(this, listener);
    this.connections.push(connection);
    connection.open();
    return connection;
  };

  get meetup() {
    return this.record.meetup;
  }

  identityOf(token: string | undefined): Identity | null {
    return identify(this.record.vault, token);
  }

  /** Decides one command and pushes its patch. Throws when it is refused. */
  commit(command: Command, identity: Identity = { kind: "organiser" }): number {
    const context = { identity, now: Date.now(), maxParticipants: limits.participants };
    const outcome = decideCommand(this.record, command, context);
    if (!outcome.ok) throw new ProblemError(problemOf(outcome.code, outcome.errors ? { errors: outcome.errors } : {}));
    if ("deleted" in outcome) {
      this.gone = true;
      for (const connection of this.connections) connection.push("meetup:gone", { meetupId: this.meetup.id });
      return 0;
    }
    const { version: from, epoch, id: meetupId } = this.meetup;
    const vault = applyChange(this.record.vault, outcome.vault);
    this.record = { meetup: { ...applyChange(this.meetup, outcome.meetup), version: from + 1 }, vault };
    const patch: Patch = { meetupId, epoch, from, to: from + 1, ...outcome.meetup };
    this.history.push(patch);
    this.broadcast(patch);
    return from + 1;
  }

  broadcast(patch: Patch): void {
    for (const connection of this.connections) {
      this.deliverPatch(() => connection.push("meetup:patch", structuredClone(patch)), patch);
    }
  }

  /** What a restore does (RW6). */
  restore(): void {
    const { meetup, vault } = this.record;
    this.record = { meetup: { ...meetup, epoch: `${meetup.epoch}'`, version: meetup.version + 1_000_000 }, vault };
    this.history.length = 0;
  }

  async mutate(attempt: Attempt, made: { id?: string; token?: string } = {}) {
    this.attempts.push(attempt);
    const fault = this.faults.shift() ?? null;
    if (this.writeTakes > 0) await new Promise((fulfil) => setTimeout(fulfil, this.writeTakes));
    if (fault === "lost") throw new Unreachable("network");
    if (fault !== null && fault !== "answerLost") throw new ProblemError(problemOf(fault));
    const result = this.#applyOnce(attempt, made);
    if (fault === "answerLost") throw new Unreachable(attempt.transport === "socket" ? "timeout" : "network");
    return result;
  }

  #applyOnce(attempt: Attempt, made: { id?: string; token?: string }) {
    if (this.gone) throw new ProblemError(problemOf("meetup_not_found"));
    const receipt = `${attempt.bearer} ${attempt.key}`;
    const earlier = this.#receipts.get(receipt);
    if (earlier) return earlier;
    const identity = this.identityOf(attempt.bearer);
    if (identity === null) throw new ProblemError(problemOf("not_allowed"));
    const result = { id: made.id, token: made.token, version: this.commit(attempt.command, identity) };
    this.#receipts.set(receipt, result);
    return result;
  }
}
