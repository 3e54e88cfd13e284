import type { Vault } from "@pintpoint/core/meetups";
import { isReceiptValid, removeExpiredReceipts } from "@pintpoint/core/meetups";
import type { AnyBulkWriteOperation, Collection } from "mongodb";
import { decodeBson } from "../bson-json.ts";
import type { MeetupDocument } from "./meetup-document.ts";

const sweepBatchSize = 100;

/**
 * As MeetupRecords.sweepReceipts. Each write matches what was read: a document that changed meanwhile is left for the next round.
 */
export async function sweepReceipts(
  meetups: Collection<MeetupDocument>,
  now: number,
  afterId: string | null,
): Promise<string | null> {
  const projection = { epoch: 1, version: 1, "vault.receipts": 1, "creation.at": 1 };
  const filter = afterId === null ? {} : { _id: { $gt: afterId } };
  const found = await meetups
    .find(filter, { projection, batchSize: sweepBatchSize + 1 })
    .sort({ _id: 1 })
    .limit(sweepBatchSize)
    .toArray();
  const writes = found.flatMap((document) => receiptRemovals(document, now));
  if (writes.length > 0) await meetups.bulkWrite(writes, { ordered: false });
  return found.length < sweepBatchSize ? null : (found.at(-1)?._id ?? null);
}

function receiptRemovals(document: MeetupDocument, now: number): AnyBulkWriteOperation<MeetupDocument>[] {
  const { _id, epoch, version, creation, vault } = document;
  const writes: AnyBulkWriteOperation<MeetupDocument>[] = [];
  if (creation !== undefined && !isReceiptValid(creation.at, now)) {
    const filter = { _id, "creation.at": creation.at };
    writes.push({ updateOne: { filter, update: { $unset: { creation: "" } } } });
  }
  const { receipts = {} }: Partial<Vault> = Object(decodeBson(vault ?? {}));
  const dead = expiredPaths(receipts, now);
  if (dead.length > 0 && epoch !== undefined && version !== undefined) {
    const update = { $unset: Object.fromEntries(dead.map((place): [string, ""] => [`vault.${place}`, ""])) };
    writes.push({ updateOne: { filter: { _id, epoch, version }, update } });
  }
  return writes;
}

/** An owner without receipts is removed with the last one, as in core. */
function expiredPaths(receipts: Vault["receipts"], now: number): string[] {
  return Object.entries(receipts).flatMap(([owner, own]) => {
    const dead = removeExpiredReceipts({ organiser: "", tokens: {}, receipts: { [owner]: own } }, now).unset;
    return dead.length === Object.keys(own).length ? [`receipts.${owner}`] : dead;
  });
}
