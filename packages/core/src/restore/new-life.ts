import type { Receipt } from "../access/vault.ts";
import type { Json } from "../change/change.ts";
import { isMap } from "../change/path.ts";
import type { Meetup, Version } from "../meetup/meetup.ts";
import type { CreationReceipt, MeetupRecord } from "../ports/meetup-store.ts";

/** RW6: what a restore adds to versions, so that none comes again that somebody has seen. */
const step = 1_000_000;

/** How a restored meetup goes on: under another epoch, with all its versions later by `shift`. */
export interface NewLife {
  epoch: string;
  shift: number;
}

/** So many steps that the restored meetup is newer than what stands in the store now; one where nothing does. */
export function restoreShift(backedUp: Version, standing: Version = 0): number {
  return step * Math.max(1, Math.floor((standing - backedUp) / step) + 1);
}

/**
 * The record of a restored meetup. Every version in it moves by the same: its own, those in the queues, whose order stays
 * (MS12), and those of the receipts and of the answers that they repeat (MS7).
 */
export function restoredRecord({ meetup, vault }: MeetupRecord, life: NewLife): MeetupRecord {
  const receipts = mapped(vault.receipts, (own) => mapped(own, (receipt) => restoredReceipt(receipt, life)));
  return { meetup: restoredMeetup(meetup, life), vault: { ...vault, receipts } };
}

/** The first answer to a creation shows the meetup: as one of its new life. What shows none stays as it is. */
export function restoredCreation(receipt: CreationReceipt, life: NewLife): CreationReceipt {
  const kept: { meetup?: Meetup } | null = JSON.parse(receipt.result);
  if (!kept?.meetup) return receipt;
  return { ...receipt, result: JSON.stringify({ ...kept, meetup: restoredMeetup(kept.meetup, life) }) };
}

function restoredMeetup(meetup: Meetup, { epoch, shift }: NewLife): Meetup {
  const queue = mapped(meetup.queue, (places) => mapped(places, (version) => version + shift));
  return { ...meetup, epoch, version: meetup.version + shift, queue };
}

function restoredReceipt(receipt: Receipt, { shift }: NewLife): Receipt {
  return { ...receipt, version: receipt.version + shift, result: restoredAnswer(receipt.result, shift) };
}

function restoredAnswer(answer: Json, shift: number): Json {
  return isMap(answer) && typeof answer.version === "number" ? { ...answer, version: answer.version + shift } : answer;
}

function mapped<Value>(map: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
