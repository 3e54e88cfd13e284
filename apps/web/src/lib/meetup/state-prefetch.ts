import { fetchRecordingTime } from "../device/server-clock.ts";
import { storedValue } from "../device/stored-value.ts";

/** The live client gives up a read after the same time. */
const TIMEOUT_MS = 10_000;

const tokenIn = (found: unknown) =>
  typeof found === "object" && found !== null && "token" in found && typeof found.token === "string"
    ? found.token
    : null;

interface StatePrefetch {
  id: string;
  /** The body of a 200 response; undefined otherwise. Never rejects. */
  body: Promise<unknown>;
}
let prefetch: StatePrefetch | null = null;

/**
 * Requests the meetup's state before the API client is loaded, with the stored token. Not when the URL carries a
 * capability, which the page must handle first. Resolves with the body of a 200 response, else undefined.
 */
export function prefetchState({ pathname, hash }: Pick<Location, "pathname" | "hash">): Promise<unknown> {
  const id = /^\/m\/([\w-]+)$/.exec(pathname)?.[1];
  if (id === undefined || hash !== "") return Promise.resolve();
  const known = storedValue(`me:${id}`, tokenIn).read();
  const headers: Record<string, string> = known === null ? {} : { authorization: `Bearer ${known}` };
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  const body = fetchRecordingTime(`/api/v1/meetups/${id}`, { headers, signal: controller.signal })
    .then((found) => (found.ok ? found.json() : undefined))
    .catch(() => undefined)
    .finally(() => clearTimeout(timer));
  prefetch = { id, body };
  return body;
}

/** The read that is under way, once. */
export function takeStatePrefetch(): StatePrefetch | null {
  const taken = prefetch;
  prefetch = null;
  return taken;
}
