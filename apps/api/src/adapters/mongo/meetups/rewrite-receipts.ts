import type { Json } from "@pintpoint/core/change";
import type { Receipt, Vault } from "@pintpoint/core/meetups";
import { creationReceiptWithoutTexts, receiptContentJson, receiptContentOf } from "@pintpoint/core/meetups";
import type { AnyBulkWriteOperation, Db } from "mongodb";
import { decodeBson } from "../bson-json.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { meetupCollection, receiptOf } from "./meetup-document.ts";

const bulkSize = 100;

/**
 * Takes texts out of the receipts that an older program wrote. A receipt that was pruned or replaced meanwhile does not
 * match and is left alone. May be run again.
 */
export async function rewriteReceipts(db: Db): Promise<void> {
  const meetups = meetupCollection(db);
  const found = meetups.find({}, { projection: { gone: 1, "vault.receipts": 1, creation: 1 } });
  let writes: AnyBulkWriteOperation<MeetupDocument>[] = [];
  const flush = async (): Promise<void> => {
    if (writes.length > 0) await meetups.bulkWrite(writes, { ordered: false });
    writes = [];
  };
  for await (const document of found) {
    writes.push(...receiptRewrites(document));
    if (writes.length >= bulkSize) await flush();
  }
  await flush();
}

function receiptRewrites({ _id, gone, creation, vault }: MeetupDocument): AnyBulkWriteOperation<MeetupDocument>[] {
  const writes: AnyBulkWriteOperation<MeetupDocument>[] = [];
  if (creation?.result !== undefined) {
    const { result } = creationReceiptWithoutTexts(receiptOf(_id, creation));
    const filter = { _id, "creation.result": creation.result };
    if (gone) writes.push({ updateOne: { filter, update: { $unset: { "creation.result": "" } } } });
    else if (result !== creation.result)
      writes.push({ updateOne: { filter, update: { $set: { "creation.result": result } } } });
  }
  const { receipts = {} }: Partial<Vault> = Object(decodeBson(vault ?? {}));
  for (const [owner, own] of Object.entries(receipts)) {
    for (const [id, receipt] of Object.entries(own)) {
      const path = `vault.receipts.${owner}.${id}`;
      const result = rewrittenResult(receipt);
      if (result === undefined) continue;
      // By what only this receipt has: the same key may have been used again.
      const filter = { _id, [`${path}.at`]: receipt.at, [`${path}.version`]: receipt.version };
      writes.push({ updateOne: { filter, update: { $set: { [`${path}.result`]: result } } } });
    }
  }
  return writes;
}

/** Undefined: it has no texts. */
function rewrittenResult({ result }: Receipt): Json | undefined {
  const kept = receiptContentJson(receiptContentOf(result));
  return JSON.stringify(kept) === JSON.stringify(result) ? undefined : kept;
}
