import { randomId } from "../../../lib/device/random-id.ts";
import { storedValue } from "../../../lib/device/stored-value.ts";

interface StoredKey {
  key: string;
  /** What was asked for with it. */
  body: string;
}

const storedKey = storedValue<StoredKey>("creating", (found) => (isStoredKey(found) ? found : null));

/**
 * The idempotency key of a creation. The same draft keeps its key, also after a reload, so that a retry after an
 * unconfirmed answer creates no second meetup; a changed draft has another key.
 */
export function idempotencyKeyFor(body: object): string {
  const text = JSON.stringify(body);
  const before = storedKey.read();
  if (before?.body === text) return before.key;
  const key = randomId();
  storedKey.write({ key, body: text });
  return key;
}

export function forgetIdempotencyKey(): void {
  storedKey.clear();
}

function isStoredKey(found: unknown): found is StoredKey {
  if (typeof found !== "object" || found === null || !("key" in found && "body" in found)) return false;
  return typeof found.key === "string" && typeof found.body === "string";
}
