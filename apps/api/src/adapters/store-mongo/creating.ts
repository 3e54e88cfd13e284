import { setTimeout } from "node:timers/promises";
import type { CreationReceipt, MeetupStore } from "@pintpoint/core";
import { MeetupIdUsed } from "@pintpoint/core";
import type { Collection } from "mongodb";
import type { MeetupDocument } from "./document.ts";
import { receiptOf } from "./document.ts";
import { isDuplicate } from "./failures.ts";
import type { WriteAttempt } from "./write-attempts.ts";

const lifetime = 24 * 60 * 60 * 1000;
/** Until what stands in the way can be read from a majority, or is gone. In milliseconds. */
const pause = 20;

/**
 * Inserts the document with its receipt: of two with one receipt's id the index lets one in, and the other is told the
 * first receipt. One that is dead is released first, by a write that names it, so that nobody releases its successor.
 * Goes on until the answer is certain; the caller has the deadline.
 */
export async function insertOnce(
  meetups: Collection<MeetupDocument>,
  document: MeetupDocument,
  receipt: CreationReceipt | undefined,
  attempt: WriteAttempt,
  mayGoOn: () => boolean,
): ReturnType<MeetupStore["create"]> {
  const { comment } = attempt;
  for (;;) {
    try {
      await meetups.insertOne(document, { comment });
      return { kind: "created" };
    } catch (error) {
      if (!isDuplicate(error) || !mayGoOn()) throw error;
      attempt.refused();
    }
    const first = receipt && (await firstWith(meetups, receipt.id));
    if (receipt !== undefined && first !== undefined) {
      if (first.at + lifetime > receipt.at) return { kind: "replayed", receipt: first };
      const dead = { _id: first.meetupId, "creation.id": first.id, "creation.at": first.at };
      await meetups.updateOne(dead, { $unset: { creation: "" } }, { comment });
    } else if (await isUsed(meetups, document._id)) throw new MeetupIdUsed(document._id);
    else await setTimeout(pause);
  }
}

async function firstWith(meetups: Collection<MeetupDocument>, id: string): Promise<CreationReceipt | undefined> {
  const found = await meetups.findOne({ "creation.id": id }, { projection: { creation: 1 } });
  return found?.creation && receiptOf(found._id, found.creation);
}

async function isUsed(meetups: Collection<MeetupDocument>, id: string): Promise<boolean> {
  return (await meetups.findOne({ _id: id }, { projection: { _id: 1 } })) !== null;
}
