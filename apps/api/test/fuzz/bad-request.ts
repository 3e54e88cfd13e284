import type { Route } from "@pintpoint/contract";
import { API_PREFIX } from "@pintpoint/contract";
import fc from "fast-check";
import type { ExistingIds } from "./existing-ids.ts";
import { arbitraryExisting, fillPlaceholders } from "./existing-ids.ts";
import { arbitraryMutation, mutate } from "./mutate.ts";
import { valuesOf } from "./schema-arbitrary.ts";

/** Something like a request of a route: sometimes right, mostly wrong in one way or several. */
export interface BadRequest {
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

const oddPathSegment = fc.oneof(
  fc.constantFrom("x", "%00", "%", "%ff", "..", "..%2f..%2fetc", "__proto__", "x".repeat(150), "%F0%9F%8D%BA"),
  fc.webSegment(),
);
const token = fc.oneof(
  { weight: 4, arbitrary: arbitraryExisting("Token").map((live) => `Bearer ${live}`) },
  fc.constantFrom(
    "Bearer nobody's",
    "Bearer",
    "bearer   x",
    "Basic YTpi",
    `Bearer ${"x".repeat(4_000)}`,
    "B\xe9arer \xff",
  ),
);
const key = fc.oneof(
  { weight: 2, arbitrary: fc.nat(99).map((n) => `a-long-key-of-the-fuzzer-${n}`) },
  fc.constantFrom(
    "short",
    "x".repeat(201),
    "with a space in the middle",
    "\xe9".repeat(20),
    "key, and-another-key-here",
  ),
);
const mediaType = fc.oneof(
  { weight: 5, arbitrary: fc.constant("application/json") },
  fc.constantFrom(
    "application/json; charset=utf-8",
    "APPLICATION/JSON",
    "text/plain",
    "application/x-www-form-urlencoded",
  ),
  fc.constantFrom(
    "multipart/form-data; boundary=x",
    "application/json, text/html",
    "application/jsonx",
    "json",
    ";",
    "/",
  ),
);
const oddHeaders: fc.Arbitrary<Record<string, string>> = fc
  .dictionary(
    fc.constantFrom("if-none-match", "if-match", "x-forwarded-for", "forwarded", "origin", "accept", "range", "cookie"),
    fc.oneof(
      fc.constantFrom("*", '"1"', 'W/"1', '"99999999999999999999"', "null", "127.0.0.1, 10.0.0.1, ::1", "bytes=0-"),
      fc
        .string({ unit: fc.constantFrom(..."\t !,;=\"'()\\/<>%\xe9azAZ09"), maxLength: 300 })
        .map((text) => text.trim()),
    ),
    { maxKeys: 3 },
  )
  .map((headers) => ({ ...headers }));

type RequestOf = (live: ExistingIds) => BadRequest;

export function badRequests(route: Route): fc.Arbitrary<RequestOf> {
  return fc.oneof({ weight: 3, arbitrary: mutatedRequests(route) }, { weight: 1, arbitrary: validRequests(route) });
}

function mutatedRequests(route: Route): fc.Arbitrary<RequestOf> {
  return fc
    .record({
      path: paths(route, oddPathSegment),
      query: route.query === undefined ? fc.constantFrom("", "", "?", "?x=1") : queries,
      authorization: fc.option(token, { nil: undefined, freq: 4 }),
      key: fc.option(key, { nil: undefined, freq: 1 }),
      mediaType: fc.option(mediaType, { nil: undefined, freq: 9 }),
      headers: oddHeaders,
      body: route.method === "GET" ? fc.constant(null) : bodies(route),
    })
    .map(({ path, query, authorization, key, mediaType, headers, body }) => (live) => ({
      path: API_PREFIX + fillPlaceholders(path, live) + query,
      headers: {
        ...headers,
        ...(authorization !== undefined && { authorization: fillPlaceholders(authorization, live) }),
        ...(key !== undefined && { "idempotency-key": key }),
        ...(mediaType !== undefined && body !== null && { "content-type": mediaType }),
      },
      body: body === null ? null : body(live),
    }));
}

/** Nothing is wrong with their form. */
function validRequests(route: Route): fc.Arbitrary<RequestOf> {
  const { body } = route;
  return fc
    .record({
      path: paths(route),
      bearer: arbitraryExisting("Token"),
      value: body === undefined ? fc.constant(undefined) : valuesOf(body),
    })
    .map(({ path, bearer, value }) => (live) => ({
      path: API_PREFIX + fillPlaceholders(path, live),
      headers: {
        authorization: fillPlaceholders(`Bearer ${bearer}`, live),
        ...(value !== undefined && { "content-type": "application/json" }),
      },
      body: value === undefined ? null : Buffer.from(fillPlaceholders(JSON.stringify(value), live)),
    }));
}

const queries = fc.constantFrom(
  "",
  "?atLeast=0",
  "?atLeast=2",
  "?atLeast=-1",
  "?atLeast=x",
  "?atLeast=1e3",
  "?atLeast[]=1",
  "?%",
  "?x",
);

const idPlaceholders: Record<string, string> = { pid: "ParticipantId", cid: "CommentId", id: "MeetupId" };

/** Each parameter is one that exists, or mostly. */
function paths({ path }: Route, odd?: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const segments = path.split("/").map((segment) => {
    if (!segment.startsWith(":")) return fc.constant(segment);
    const option = path.includes("slots") ? "SlotId" : "VenueId";
    const name = segment === ":oid" ? option : (idPlaceholders[segment.slice(1)] ?? "");
    return odd === undefined
      ? arbitraryExisting(name)
      : fc.oneof({ weight: 9, arbitrary: arbitraryExisting(name) }, odd);
  });
  return fc.tuple(...segments).map((parts) => parts.join("/"));
}

function bodies({ body }: Route): fc.Arbitrary<(live: ExistingIds) => Buffer | null> {
  const values = body === undefined ? fc.constantFrom<unknown>({}, { a: 1 }, []) : valuesOf(body);
  const texts = fc
    .tuple(values, fc.oneof(fc.constant([]), fc.array(arbitraryMutation, { minLength: 1, maxLength: 2 })))
    .map(([value, spoilings]) => {
      return JSON.stringify(spoilings.reduce(mutate, value)) ?? "";
    });
  const noText = body === undefined ? 6 : 1;
  return fc.oneof(
    { weight: 12, arbitrary: texts.map((text) => (live: ExistingIds) => Buffer.from(fillPlaceholders(text, live))) },
    { weight: noText, arbitrary: fc.constant(() => null) },
    {
      weight: 2,
      arbitrary: texts.map((text) => (live: ExistingIds) => Buffer.from(fillPlaceholders(text, live).slice(0, -1))),
    },
    {
      weight: 1,
      arbitrary: texts.map((text) => (live: ExistingIds) => Buffer.from(`\ufeff${fillPlaceholders(text, live)}`)),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => () => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          "[".repeat(20_000) + "]".repeat(20_000),
          `${`{"a":`.repeat(9_000)}1${"}".repeat(9_000)}`,
          `"${"x".repeat(70_000)}"`,
        )
        .map((text) => () => Buffer.from(text)),
    },
  );
}
