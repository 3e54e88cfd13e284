import { hash } from "node:crypto";
import type { Secrets } from "@pintpoint/core/shared";
import { open, seal } from "./sealed-token.ts";

const sha256 = (text: string) => hash("sha256", text, "base64url");
// A meetup keeps hundreds of receipts and each commit carries its document: 128 bits are as good as unguessable, and half as long.
const shortHash = (text: string) => sha256(text).slice(0, 22);

export const nodeSecrets: Secrets = {
  hashToken: sha256,
  receiptId: (bearer, key) => shortHash(JSON.stringify([bearer ?? null, key])),
  commandHash: (asked) => shortHash(canonicalJson(asked)),
  seal,
  unseal: open,
};

/** JSON in which equal content is equal text: keys in code unit order, fields that are undefined left out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
