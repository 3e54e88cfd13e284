/**
 * 128 random bits as 32 hexadecimal digits. Not `randomUUID`: browsers have it in a secure context only, and friends on
 * the same Wi-Fi open the page over plain http.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
