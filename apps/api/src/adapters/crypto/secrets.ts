import { hash } from "node:crypto";
import type { Secrets } from "@pintpoint/core";
import { canonicalJson } from "./canonical-json.ts";
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
