import { drawer } from "../device/storage.ts";

const token = (found: unknown) =>
  typeof found === "object" && found !== null && "token" in found && typeof found.token === "string"
    ? found.token
    : null;

let early: { id: string; url: string; authorization: string | null; answer: Promise<Response>; abort(): void } | null =
  null;

/**
 * Asks for the state of the meetup at an address before the code that knows the server is there, as the person whom this
 * device knows. Not when the address carries a capability: the page takes that first. Gives the body of an answer that
 * says yes, for whoever draws before that code is there; undefined where there is none.
 */
export function readEarly({ pathname, hash }: Pick<Location, "pathname" | "hash">): Promise<unknown> {
  const id = /^\/m\/([\w-]+)$/.exec(pathname)?.[1];
  if (id === undefined || hash !== "") return Promise.resolve();
  const known = drawer(`me:${id}`, token).read();
  const authorization = known === null ? null : `Bearer ${known}`;
  const controller = new AbortController();
  const url = `/api/v1/meetups/${id}`;
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  const answer = fetch(url, { headers, signal: controller.signal });
  early = { id, url, authorization, answer, abort: () => controller.abort() };
  // Whoever takes the answer hears of its failure, too.
  return answer.then((found) => (found.ok ? found.clone().json() : undefined)).catch(() => undefined);
}

/** Of the meetup whose state is under way and not taken yet. */
export const earlyMeetupId = (): string | null => early?.id ?? null;

/** `fetch`, except that the same read by the same person, once, is the one that is under way already. */
export const fetchOrTakeEarly: typeof fetch = (input, init) => {
  const found = early;
  early = null;
  const same =
    found !== null &&
    found.url === input &&
    (init?.method ?? "GET") === "GET" &&
    new Headers(init?.headers).get("authorization") === found.authorization;
  if (!same) return fetch(input, init);
  init?.signal?.addEventListener("abort", found.abort, { once: true });
  return found.answer;
};
