/** In bytes: a larger body is better not held twice, and what two writes cost no longer matters. */
const maxTextBytes = 16 * 1024;

/** Of bytes that were sent once: null. Of those that were sent more often: their text. */
const texts = new WeakMap<Uint8Array, string | null>();

/**
 * Text or bytes, whichever is cheaper to send. Node writes head and text in one system call, head and Buffer in two,
 * which is a fifth of the cost of such an answer. Bytes that are sent once are not converted: those from another node's
 * cache are new each time.
 */
export function bodyToSend(bytes: Uint8Array): Uint8Array | string {
  if (bytes.byteLength > maxTextBytes) return bytes;
  const known = texts.get(bytes);
  if (typeof known === "string") return known;
  const text = known === undefined ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  texts.set(bytes, text);
  return text ?? bytes;
}
