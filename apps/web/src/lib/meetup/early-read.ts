import { fetchRecordingTime } from "../device/server-clock.ts";
import { storedValue } from "../device/storage.ts";

/** The live client gives up a read after the same time. */
const TIMEOUT_MS = 10_000;

const tokenIn = (found: unknown) =>
  typeof found === "object" && found !== null && "token" in found && typeof found.token === "string"
    ? found.token
    : null;

interface StatePrefetch {
  id: string;
  /** The body of an answer that says yes; undefined where there is none. Never rejects. */
  body: Promise<unknown>;
}
let prefetch: StatePrefetch | null = null;

/**
 * Asks for the state of the meetup at an address before the code that knows the server is there, as the person whom this
 * device knows. Not when the address carries a capability: the page takes that first. Gives the body of an answer that
 * says yes, for whoever draws before that code is there; undefined where there is none.
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
