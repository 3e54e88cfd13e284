import type { Doc } from "../document/doc.ts";
import { Refusal } from "../document/refusal.ts";
import type { Faults } from "../set/faults.ts";
import type { MemberState } from "../set/member-state.ts";
import type { ReplicaSet } from "../set/replica-set.ts";
import type { RetryRecords } from "../store/retry-records.ts";
import type { Cursors } from "./cursors.ts";

/** A command that has come in at a member. */
export interface Call {
  name: string;
  body: Doc;
  /** The database that it names. */
  db: string;
  connection: number;
  member: MemberState;
  set: ReplicaSet;
  faults: Faults;
  retries: RetryRecords;
  cursors: Cursors;
}

/** Gives the answer without `ok`; throws Refusal, or ReplyLost. */
export type Handler = (call: Call) => Doc | Promise<Doc>;

/** The connection ends instead of an answer. */
export class ReplyLost extends Error {
  override name = "ReplyLost";
}

/** `database.collection` of the command's first field. */
export function namespaceOf({ name, body, db }: Call): string {
  const collection = body[name];
  if (typeof collection !== "string" || collection === "") throw new Refusal(73, "Invalid namespace specified");
  return `${db}.${collection}`;
}
