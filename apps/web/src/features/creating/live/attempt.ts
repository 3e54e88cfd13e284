import { randomId } from "../../../lib/device/random.ts";
import { drawer } from "../../../lib/device/storage.ts";

interface Attempt {
  key: string;
  /** What was asked for with it. */
  body: string;
}

const last = drawer<Attempt>("creating", (found) => (isAttempt(found) ? found : null));

/**
 * The idempotency key of a creation. The same wish keeps its key, over a reload too, so that a retry after an
 * unconfirmed answer cannot create a second meetup; another wish has another key, as the server demands.
 */
export function attemptKey(body: object): string {
  const text = JSON.stringify(body);
  const before = last.read();
  if (before?.body === text) return before.key;
  const key = randomId();
  last.write({ key, body: text });
  return key;
}

export function forgetAttempt(): void {
  last.clear();
}

function isAttempt(found: unknown): found is Attempt {
  if (typeof found !== "object" || found === null || !("key" in found && "body" in found)) return false;
  return typeof found.key === "string" && typeof found.body === "string";
}
