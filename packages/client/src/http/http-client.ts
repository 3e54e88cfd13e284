import type { RouteName } from "@pintpoint/contract";
import type { RouteTable } from "@pintpoint/contract/meetups/route-table";
import { routeTable } from "@pintpoint/contract/meetups/route-table";
import { API_PREFIX } from "@pintpoint/contract/version";
import type { Meetup } from "@pintpoint/core";
import { fetchWithTimeout } from "./fetch-with-timeout.ts";
import { newIdempotencyKey } from "./new-idempotency-key.ts";
import { jsonOf, textOf } from "./parse-response.ts";
import type { RouteAnswer, RouteRequest } from "./route-types.ts";

export interface HttpClientOptions {
  /** The server's origin, as `https://pub.example`. Empty: the page's own. */
  baseUrl: string;
  fetch?: typeof globalThis.fetch;
  /** A participant's or the organiser's token, sent with every request that names no other. */
  bearer?: string;
  /** Milliseconds until Unreachable; 10,000 at first. */
  timeoutMs?: number;
}

export interface CallOptions {
  /** Null: as a guest, whatever the client's own bearer is. */
  bearer?: string | null | undefined;
  /**
   * Of a mutation: 16 to 200 visible characters, of a creation at least 22. Name one when you may retry; without it each
   * call makes its own. Let those of creations and joins be random: whoever sends such a key again is given the token.
   */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
}

/** The answer to a conditional read. */
export type ConditionalRead =
  | { kind: "unchanged" }
  /** `stale`: a newer state may exist, nobody can say. */
  | { kind: "state"; meetup: Meetup; etag: string | null; stale: boolean };

type Call<Name extends RouteName> = (request: RouteRequest<Name>, options?: CallOptions) => Promise<RouteAnswer<Name>>;

type RouteMethods = { readonly [Name in RouteName]: Call<Name> };
type RouteAddress = RouteTable[RouteName];

/** Unreachable: it is unknown what became of the request. */
export type HttpClient = RouteMethods & {
  /** The same by name. */
  call<Name extends RouteName>(
    name: Name,
    request: RouteRequest<Name>,
    options?: CallOptions,
  ): Promise<RouteAnswer<Name>>;
  /** GET with `If-None-Match`. */
  readMeetupIf(
    request: RouteRequest<"readMeetup">,
    etag: string | null,
    options?: CallOptions,
  ): Promise<ConditionalRead>;
};

export function createHttpClient(client: HttpClientOptions): HttpClient {
  const fetch: typeof globalThis.fetch = client.fetch ?? ((...call) => globalThis.fetch(...call));

  const send = (
    [method, path]: RouteAddress,
    request: object,
    options: CallOptions,
    conditions: Record<string, string> = {},
  ) => {
    const { url, body } = splitRequest(path, request);
    const bearer = options.bearer === undefined ? client.bearer : options.bearer;
    const headers: Record<string, string> = { ...conditions };
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    if (method !== "GET") headers["idempotency-key"] = options.key ?? newIdempotencyKey();
    if (body !== undefined) headers["content-type"] = "application/json";
    const init: RequestInit = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const timeoutMs = options.timeoutMs ?? client.timeoutMs ?? 10_000;
    return fetchWithTimeout(fetch, client.baseUrl + API_PREFIX + url, init, { timeoutMs, signal: options.signal });
  };

  const methodOf =
    (name: string, address: RouteAddress) =>
    async (request: object, options: CallOptions = {}) => {
      const received = await send(address, request, options);
      return textRoutes.includes(name) ? textOf(received) : jsonOf(received);
    };
  // The responses are not validated: that would bring the schemas into the page.
  const methods = Object.fromEntries(
    Object.entries(routeTable).map(([name, address]) => [name, methodOf(name, address)]),
  ) as RouteMethods;

  return {
    ...methods,
    call: (name, request, options) => methods[name](request, options),
    async readMeetupIf(request, etag, options = {}) {
      const received = await send(
        routeTable.readMeetup,
        request,
        options,
        etag === null ? {} : { "if-none-match": etag },
      );
      if (received.status === 304) return { kind: "unchanged" };
      const { meetup } = jsonOf(received) as RouteAnswer<"readMeetup">;
      return { kind: "state", meetup, etag: received.headers.get("etag"), stale: received.headers.has("x-stale") };
    },
  };
}

/** Routes whose answer is no JSON. */
const textRoutes: readonly string[] = ["calendar", "answers", "qr"] satisfies RouteName[];

/** Path parameters go into the path, `body` into the body, what is left into the query. */
function splitRequest(path: string, request: object): { url: string; body: unknown } {
  const unused = new Map<string, unknown>(Object.entries(request));
  const body = unused.get("body");
  unused.delete("body");
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = unused.get(name);
    unused.delete(name);
    return encodeURIComponent(String(value));
  });
  const query = [...unused].filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);
  return { url: query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`, body };
}
