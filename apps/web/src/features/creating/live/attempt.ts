import { randomId } from "../../../lib/device/random.ts";
import { storedValue } from "../../../lib/device/storage.ts";

interface StoredKey {
  key: string;
  /** What was asked for with it. */
  body: string;
}

const storedKey = storedValue<StoredKey>("creating", (found) => (isStoredKey(found) ? found : null));

/**
 * The idempotency key of a creation. The same wish keeps its key, over a reload too, so that a retry after an
 * unconfirmed answer cannot create a second meetup; another wish has another key, as the server demands.
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
