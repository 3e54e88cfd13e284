import { CommandError } from "../document/command-error.ts";
import type { Doc } from "../document/doc.ts";
import type { InjectedFaults } from "../set/injected-faults.ts";
import type { MemberState } from "../set/member-state.ts";
import type { ReplicaSet } from "../set/replica-set.ts";
import type { RetryRecords } from "../store/retry-records.ts";
import type { Cursors } from "./cursors.ts";

/** A command that has come in at a member. */
export interface CommandCall {
  name: string;
  body: Doc;
  /** The database that it names. */
  db: string;
  connection: number;
  member: MemberState;
  set: ReplicaSet;
  faults: InjectedFaults;
  retries: RetryRecords;
  cursors: Cursors;
}

/** Gives the answer without `ok`; throws Refusal, or ReplyLost. */
export type CommandHandler = (call: CommandCall) => Doc | Promise<Doc>;

/** The connection ends instead of an answer. */
export class ReplyLost extends Error {
  override name = "ReplyLost";
}

/** `database.collection` of the command's first field. */
export function namespaceOf({ name, body, db }: CommandCall): string {
  const collection = body[name];
  if (typeof collection !== "string" || collection === "") throw new CommandError(73, "Invalid namespace specified");
  return `${db}.${collection}`;
}

export function requirePrimary({ member, set }: CommandCall): void {
  if (member !== set.primary) throw new CommandError(10107, "not primary");
}
