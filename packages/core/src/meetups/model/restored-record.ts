import type { MeetupRecord } from "../ports/meetup-records.ts";
import { receiptWithoutTexts } from "../rights/receipts.ts";
import type { Receipt } from "../rights/vault.ts";
import type { Meetup, Version } from "./meetup.ts";

/** RW6: a restore adds a multiple of this to all versions, so that no version that somebody has seen comes again. */
const versionStep = 1_000_000;

/** The new epoch of a restored meetup, and what is added to each of its versions. */
export interface RestoreShift {
  epoch: string;
  shift: number;
}

/** So many steps that the restored meetup is newer than the stored one; at least one. */
export function restoreVersionShift(backedUp: Version, current: Version = 0): number {
  return versionStep * Math.max(1, Math.floor((current - backedUp) / versionStep) + 1);
}

/**
 * The record of a restored meetup. Every version in it moves by the same: its own, those in the queues, whose order stays
 * (MS12), and those of the receipts (MS7), which lose the texts that an older backup has in them (MS17).
 */
export function restoredRecord({ meetup, vault }: MeetupRecord, restore: RestoreShift): MeetupRecord {
  const receipts = mapped(vault.receipts, (own) => mapped(own, (receipt) => restoredReceipt(receipt, restore)));
  return { meetup: restoredMeetup(meetup, restore), vault: { ...vault, receipts } };
}

function restoredMeetup(meetup: Meetup, { epoch, shift }: RestoreShift): Meetup {
  const queue = mapped(meetup.queue, (byParticipant) => mapped(byParticipant, (version) => version + shift));
  return { ...meetup, epoch, version: meetup.version + shift, queue };
}

function restoredReceipt(receipt: Receipt, { shift }: RestoreShift): Receipt {
  return { ...receiptWithoutTexts(receipt), version: receipt.version + shift };
}

function mapped<Value>(map: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
