import { routes } from "@pintpoint/contract";
import { routeTable } from "@pintpoint/contract/meetups/route-table";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHttpClient } from "./http-client.ts";
import { newIdempotencyKey } from "./new-idempotency-key.ts";
import { ProblemError } from "./problem-error.ts";
import { Unreachable } from "./unreachable.ts";

const fetched = vi.fn<typeof fetch>();
const client = createHttpClient({ baseUrl: "http://pub.test", fetch: fetched, bearer: "own" });
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const problem = { type: "about:blank", title: "T", detail: "D", status: 409, code: "voting_closed" };

/** The request that was sent last. */
function sent() {
  const [url, init] = fetched.mock.lastCall ?? [];
  return { url, method: init?.method, headers: new Headers(init?.headers), body: init?.body };
}

beforeEach(() => {
  vi.useFakeTimers();
  fetched.mockReset();
});
afterEach(() => vi.useRealTimers());

it("has every route of the contract at its address", () => {
  const contract = Object.entries(routes).map(([name, { method, path }]) => [name, [method, path]]);
  expect(routeTable).toEqual(Object.fromEntries(contract));
  for (const name of Object.keys(routes)) expect(client).toHaveProperty(name);
});

describe("a request", () => {
  it("has its parameters in the path, its query behind it and no body", async () => {
    fetched.mockResolvedValue(json(200, { meetup: {} }));
    await client.readMeetup({ id: "a/b c", atLeast: 7 });
    expect(sent()).toMatchObject({ url: "http://pub.test/api/v1/meetups/a%2Fb%20c?atLeast=7", method: "GET" });
    expect(sent().headers.has("idempotency-key")).toBe(false);
    expect(sent().headers.has("content-type")).toBe(false);
  });

  it("[MS7] carries an idempotency key when it changes something: its own, or the caller's", async () => {
    fetched.mockImplementation(async () => json(200, { version: 2 }));
    const vote = { id: "m", pid: "p", body: { votes: { s: "yes" as const } } };
    await client.castVotes(vote);
    expect(sent()).toMatchObject({ url: "http://pub.test/api/v1/meetups/m/participants/p/votes", method: "PUT" });
    expect(sent().body).toBe('{"votes":{"s":"yes"}}');
    expect(sent().headers.get("content-type")).toBe("application/json");
    const first = sent().headers.get("idempotency-key");
    await client.castVotes(vote);
    expect(sent().headers.get("idempotency-key")).not.toBe(first);
    await client.castVotes(vote, { key: "key-of-the-caller" });
    expect(sent().headers.get("idempotency-key")).toBe("key-of-the-caller");
  });

  it("names the bearer: the client's, the call's, or nobody", async () => {
    fetched.mockImplementation(async () => json(200, { meetup: {} }));
    await client.readMeetup({ id: "m" });
    expect(sent().headers.get("authorization")).toBe("Bearer own");
    await client.readMeetup({ id: "m" }, { bearer: "another" });
    expect(sent().headers.get("authorization")).toBe("Bearer another");
    await client.readMeetup({ id: "m" }, { bearer: null });
    expect(sent().headers.has("authorization")).toBe(false);
  });
});

describe("an answer", () => {
  it("is the body of the contract, the text of a calendar, or nothing", async () => {
    fetched.mockResolvedValueOnce(json(200, { version: 3 }));
    await expect(client.reopen({ id: "m" })).resolves.toEqual({ version: 3 });
    fetched.mockResolvedValueOnce(new Response("BEGIN:VCALENDAR"));
    await expect(client.calendar({ id: "m" })).resolves.toBe("BEGIN:VCALENDAR");
    fetched.mockResolvedValueOnce(new Response(null, { status: 204 }));
    await expect(client.deleteMeetup({ id: "m" })).resolves.toBeUndefined();
  });

  it("to a conditional read is the state with its ETag, or that nothing changed", async () => {
    fetched.mockResolvedValueOnce(json(200, { meetup: { id: "m" } }, { etag: '"3-b"', "x-stale": "1" }));
    const read = await client.readMeetupIf({ id: "m" }, null);
    expect(read).toEqual({ kind: "state", meetup: { id: "m" }, etag: '"3-b"', stale: true });
    expect(sent().headers.has("if-none-match")).toBe(false);
    fetched.mockResolvedValueOnce(new Response(null, { status: 304 }));
    await expect(client.readMeetupIf({ id: "m" }, '"3-b"')).resolves.toEqual({ kind: "unchanged" });
    expect(sent().headers.get("if-none-match")).toBe('"3-b"');
  });

  it("that refuses is a ProblemError with code, fields and Retry-After", async () => {
    const errors = [{ path: "votes.s", message: "M" }];
    fetched.mockResolvedValueOnce(json(409, { ...problem, errors }, { "retry-after": "7" }));
    const error = await client.reopen({ id: "m" }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: "voting_closed", status: 409, errors, retryAfter: 7, message: "D" });
  });

  it("of somebody else is Unreachable, not the server's word", async () => {
    const portal = "<h1>Welcome to the hotel's Wi-Fi</h1>";
    for (const status of [200, 404, 403, 502]) {
      fetched.mockResolvedValueOnce(new Response(portal, { status, headers: { "retry-after": "3" } }));
      const error = await client.readMeetup({ id: "m" }).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(Unreachable);
      expect(error).toMatchObject({ reason: "foreign_answer", retryAfter: 3 });
    }
  });
});

describe("no answer", () => {
  it("for want of a network is Unreachable", async () => {
    const cause = new TypeError("Failed to fetch");
    fetched.mockRejectedValueOnce(cause);
    await expect(client.readMeetup({ id: "m" })).rejects.toMatchObject({
      name: "Unreachable",
      reason: "network",
      cause,
    });
  });

  /** A server that takes the request and says nothing, until it is aborted. */
  const silent: typeof fetch = (_, init) =>
    new Promise((_fulfil, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))));

  it("in time is Unreachable, after 10 s or what the caller says", async () => {
    fetched.mockImplementation(silent);
    const settled = vi.fn();
    const late = client.readMeetup({ id: "m" }).catch((error) => error);
    void late.then(settled);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await late).toMatchObject({ name: "Unreachable", reason: "timeout" });
    const short = client.readMeetup({ id: "m" }, { timeoutMs: 50 }).catch((error) => error);
    await vi.advanceTimersByTimeAsync(50);
    expect(await short).toMatchObject({ reason: "timeout" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("wanted any more is the caller's own reason", async () => {
    fetched.mockImplementation(silent);
    const caller = new AbortController();
    const given = client.readMeetup({ id: "m" }, { signal: caller.signal }).catch((error) => error);
    const reason = new Error("the page was left");
    caller.abort(reason);
    expect(await given).toBe(reason);
    await expect(client.readMeetup({ id: "m" }, { signal: caller.signal })).rejects.toBe(reason);
  });
});

it("makes keys that the contract takes, each another one", () => {
  const keys = new Set(Array.from({ length: 1_000 }, newIdempotencyKey));
  expect(keys.size).toBe(1_000);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});
