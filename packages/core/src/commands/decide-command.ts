import type { Identity } from "../access/identity.ts";
import type { Change } from "../change/change.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { Command } from "./command.ts";
import type { Refusal } from "./refusal.ts";

/** What a decision may depend on beside the record. */
export interface Circumstances {
  identity: Identity;
  /** Milliseconds since 1970: the server's clock at arrival (MS13). */
  now: number;
  maxParticipants: number;
}

export type Outcome = { ok: true; meetup: Change; vault: Change } | { ok: true; deleted: true } | Refusal;

/** Decides one command on a record into a change or a refusal; changes nothing itself. The change's version is `meetup.version + 1`. */
export declare function decideCommand(record: MeetupRecord, command: Command, circumstances: Circumstances): Outcome;
