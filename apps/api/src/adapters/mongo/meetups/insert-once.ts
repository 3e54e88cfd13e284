import { setTimeout } from "node:timers/promises";
import type { CreationReceipt, MeetupRecords } from "@pintpoint/core/meetups";
import { isReceiptValid, MeetupIdUsed } from "@pintpoint/core/meetups";
import type { Collection } from "mongodb";
import { isDuplicate } from "../failures.ts";
import type { WriteAttempt } from "../write-attempts.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { receiptOf } from "./meetup-document.ts";

/**
 * Milliseconds between two attempts: the conflicting document may not be readable from a majority yet, or may be gone
 * by then.
 */
const retryDelayMs = 20;

/**
 * Inserts the document with its receipt. The unique index admits one of two documents with the same receipt id; the
 * other caller gets the first receipt. An expired receipt is removed first, by a write that matches exactly that
 * receipt. Repeats until the outcome is certain; the caller has the timeout.
 */
export async function insertOnce(
  meetups: Collection<MeetupDocument>,
  document: MeetupDocument,
  receipt: CreationReceipt | undefined,
  attempt: WriteAttempt,
  mayContinue: () => boolean,
): ReturnType<MeetupRecords["create"]> {
  const { comment } = attempt;
  for (;;) {
    try {
      await meetups.insertOne(document, { comment });
      return { kind: "created" };
    } catch (error) {
      if (!isDuplicate(error) || !mayContinue()) throw error;
      attempt.markRefused();
    }
    const firstReceipt = receipt && (await findCreation(meetups, receipt.id));
    if (receipt !== undefined && firstReceipt !== undefined) {
      if (isReceiptValid(firstReceipt.at, receipt.at)) return { kind: "replayed", receipt: firstReceipt };
      const expiredFilter = {
        _id: firstReceipt.meetupId,
        "creation.id": firstReceipt.id,
        "creation.at": firstReceipt.at,
      };
      await meetups.updateOne(expiredFilter, { $unset: { creation: "" } }, { comment });
    } else if (await isUsed(meetups, document._id)) throw new MeetupIdUsed(document._id);
    else await setTimeout(retryDelayMs);
  }
}

async function findCreation(meetups: Collection<MeetupDocument>, id: string): Promise<CreationReceipt | undefined> {
  const found = await meetups.findOne({ "creation.id": id }, { projection: { creation: 1 } });
  return found?.creation && receiptOf(found._id, found.creation);
}

async function isUsed(meetups: Collection<MeetupDocument>, id: string): Promise<boolean> {
  return (await meetups.findOne({ _id: id }, { projection: { _id: 1 } })) !== null;
}
