import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { instantOf } from "../../shared/instant.ts";
import type { Identity } from "../rights/identity.ts";
import type { ReceiptContent } from "../rights/vault.ts";
import type { MeetupRefusal } from "./refusals.ts";

/** What a decision depends on beside the record. */
export interface CommandContext {
  /** Taken from the record that is decided on: the token may have been revoked while the command waited. */
  identity: Identity;
  /** Milliseconds since 1970: the server's clock at arrival (MS13). */
  now: number;
  maxParticipants: number;
}

export type Outcome = Accepted | { ok: true; deleted: true } | MeetupRefusal;

export interface Accepted {
  ok: true;
  meetup: Change;
  vault: Change;
  /** What the receipt keeps instead of the new id: the id of an existing slot. */
  receiptContent?: ReceiptContent;
}

/** An accepted command's outcome: every change says when it was made (MS2), even one that changes nothing else. */
export function accepted(now: number, meetup: Change, vault: Change = noChange()): Accepted {
  return { ok: true, meetup: { set: { ...meetup.set, updatedAt: instantOf(now) }, unset: meetup.unset }, vault };
}
