import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
const saltBytes = 16;
const ivBytes = 12;
const tagBytes = 16;

function deriveKey(key: string, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, salt, "pintpoint token in a receipt", 32));
}

/** base64url of salt, IV, tag and ciphertext; only who sends the idempotency key again can open it (MS7). */
export function seal(token: string, key: string): string {
  const salt = randomBytes(saltBytes);
  const iv = randomBytes(ivBytes);
  const encryption = createCipheriv(cipher, deriveKey(key, salt), iv, { authTagLength: tagBytes });
  const sealed = Buffer.concat([encryption.update(token, "utf8"), encryption.final()]);
  return Buffer.concat([salt, iv, encryption.getAuthTag(), sealed]).toString("base64url");
}

/** Throws when `sealed` was not sealed under this key, or was changed since. */
export function open(sealed: string, key: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const salt = bytes.subarray(0, saltBytes);
  const iv = bytes.subarray(saltBytes, saltBytes + ivBytes);
  const tag = bytes.subarray(saltBytes + ivBytes, saltBytes + ivBytes + tagBytes);
  const decryption = createDecipheriv(cipher, deriveKey(key, salt), iv, { authTagLength: tagBytes });
  decryption.setAuthTag(tag);
  return (
    decryption.update(bytes.subarray(saltBytes + ivBytes + tagBytes), undefined, "utf8") + decryption.final("utf8")
  );
}
