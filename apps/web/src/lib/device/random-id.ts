const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * Letters and digits, 6 bits each at most. Not `crypto.randomUUID`, which is missing over plain http; `getRandomValues`
 * is there in every context.
 */
export function randomId(length = 24): string {
  let id = "";
  while (id.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      const letter = ALPHABET[byte & 63];
      if (letter !== undefined && id.length < length) id += letter;
    }
  }
  return id;
}
