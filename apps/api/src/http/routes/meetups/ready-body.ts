/** In bytes: a larger body is better not held twice, and what two writes cost no longer matters. */
const maxTextBytes = 16 * 1024;

/** Of bytes that were sent once: null. Of those that were sent more often: their text. */
const texts = new WeakMap<Uint8Array, string | null>();

/**
 * What to send for bytes that many ask for. Node hands a head and a text to the kernel in one write, and a head and a
 * Buffer in two, which costs a fifth of such an answer. Bytes that are sent only once are not worth a text: those that
 * come from another process's cache are new each time.
 */
export function bodyToSend(bytes: Uint8Array): Uint8Array | string {
  if (bytes.byteLength > maxTextBytes) return bytes;
  const known = texts.get(bytes);
  if (typeof known === "string") return known;
  const text = known === undefined ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  texts.set(bytes, text);
  return text ?? bytes;
}
