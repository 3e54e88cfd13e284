import { BSON } from "bson";
import type { Doc } from "../document/doc.ts";

/** Nothing is promoted, so that an Int32 that came in goes out as one. */
const withoutPromotion = {
  promoteValues: false,
  promoteLongs: false,
  promoteBuffers: false,
  bsonRegExp: true,
} as const;

export const decode = (bytes: Uint8Array): Doc => BSON.deserialize(bytes, withoutPromotion);

export const encode = (doc: Doc): Uint8Array => BSON.serialize(doc, { ignoreUndefined: true });

/** Of the encoded document, in bytes. */
export const encodedSize = (doc: Doc): number => BSON.calculateObjectSize(doc, { ignoreUndefined: true });
