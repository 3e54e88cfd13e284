import { fetchRecordingTime } from "../device/server-clock.ts";
import { storedValue } from "../device/stored-value.ts";

/** The live client gives up a read after the same time. */
const TIMEOUT_MS = 10_000;

const tokenIn = (found: unknown) =>
  typeof found === "object" && found !== null && "token" in found && typeof found.token === "string"
    ? found.token
    : null;

/** The time of the server is asked for so long after a state that came without an answer of its own, in milliseconds. */
const SERVER_TIME_DELAY_MS = 2_000;

interface StatePrefetch {
  id: string;
  /** The body of a 200 response; undefined otherwise. Never rejects. */
  body: Promise<unknown>;
}
let prefetch: StatePrefetch | null = null;

/**
 * Requests the meetup's state before the API client is loaded, with the stored token, unless the document has it. Not when the URL carries a
 * capability, which the page must handle first. Resolves with the body of a 200 response, else undefined.
 */
export function prefetchState({ pathname, hash }: Pick<Location, "pathname" | "hash">): Promise<unknown> {
  const id = /^\/m\/([\w-]+)$/.exec(pathname)?.[1];
  if (id === undefined || hash !== "") return Promise.resolve();
  const known = storedValue(`me:${id}`, tokenIn).read();
  const found = stateInDocument(id, known !== null);
  if (found !== undefined) {
    setTimeout(() => void fetchRecordingTime("/api/v1/address").catch(() => undefined), SERVER_TIME_DELAY_MS);
    prefetch = { id, body: Promise.resolve(found) };
    return prefetch.body;
  }
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

/**
 * The guest's state that the server has written into the document (packages/page-server); undefined where it is not what
 * this device would be shown: of a blind meetup a participant has another view, and a document that was gone back to is as
 * old as the visit before.
 */
function stateInDocument(id: string, isKnown: boolean): unknown {
  const text = document.getElementById("first-state")?.textContent;
  const [navigation] = performance.getEntriesByType("navigation");
  if (!text || field(navigation, "type") === "back_forward") return undefined;
  const body: unknown = JSON.parse(text);
  const meetup = field(body, "meetup");
  const mayBeBlind = field(field(meetup, "settings"), "blind") === true && field(meetup, "status") === "open";
  return field(meetup, "id") !== id || (isKnown && mayBeBlind) ? undefined : body;
}

const field = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;

/** The read that is under way, once. */
export function takeStatePrefetch(): StatePrefetch | null {
  const taken = prefetch;
  prefetch = null;
  return taken;
}
