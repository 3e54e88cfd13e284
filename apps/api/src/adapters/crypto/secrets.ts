import { hash, randomBytes, randomInt } from "node:crypto";
import type { Secrets } from "@pintpoint/core";
import { canonicalJson } from "./canonical-json.ts";
import { open, seal } from "./sealed-token.ts";

const idAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const randomText = (bytes: number) => randomBytes(bytes).toString("base64url");

/** For secrets in links: chats cut `-` and `_` off the ends. One in sixteen is drawn again, which costs 0.1 bits. */
function randomForLink(bytes: number): string {
  for (;;) {
    const drawn = randomText(bytes);
    if (/^[0-9A-Za-z].*[0-9A-Za-z]$/.test(drawn)) return drawn;
  }
}

const sha256 = (text: string) => hash("sha256", text, "base64url");
// A meetup keeps hundreds of receipts and each commit carries its document: 128 bits are as good as unguessable, and half as long.
const shortHash = (text: string) => sha256(text).slice(0, 22);

export const nodeSecrets: Secrets = {
  newMeetupId: () => randomForLink(18),
  newEpoch: () => randomText(9),
  newId: (prefix) =>
    `${prefix}_${Array.from({ length: 12 }, () => idAlphabet.charAt(randomInt(idAlphabet.length))).join("")}`,
  newToken: () => randomForLink(24),
  hashToken: sha256,
  receiptId: (bearer, key) => shortHash(JSON.stringify([bearer ?? null, key])),
  commandHash: (asked) => shortHash(canonicalJson(asked)),
  seal,
  unseal: open,
};
