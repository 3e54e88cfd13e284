import { afterEach, expect, it, vi } from "vitest";
import { prefetchState, takeStatePrefetch } from "./state-prefetch.ts";

const fetched = vi.fn<typeof fetch>(async () => Response.json({ meetup: { id: "m-1" } }));
vi.stubGlobal("fetch", fetched);
const at = (pathname: string, hash = "") => ({ pathname, hash });

afterEach(() => {
  // Whatever a test has left is taken.
  takeStatePrefetch();
  localStorage.clear();
  fetched.mockClear();
  vi.useRealTimers();
});

it("the page's first read takes the one that is under way, once", async () => {
  void prefetchState(at("/m/m-1"));
  const taken = takeStatePrefetch();
  expect(taken?.id).toBe("m-1");
  expect(await taken?.body).toEqual({ meetup: { id: "m-1" } });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(takeStatePrefetch()).toBeNull();
});

it("is the read of the person whom this device knows", () => {
  localStorage.setItem("pintpoint:me:m-1", JSON.stringify({ participantId: "p", token: "own" }));
  void prefetchState(at("/m/m-1"));
  expect(new Headers(fetched.mock.lastCall?.[1]?.headers).get("authorization")).toBe("Bearer own");
});

it("waits for a capability in the address, and reads nothing for another page", () => {
  void prefetchState(at("/m/m-1", "#me=p.token"));
  void prefetchState(at("/"));
  void prefetchState(at("/m/a%20b"));
  expect(fetched).not.toHaveBeenCalled();
  expect(takeStatePrefetch()).toBeNull();
});

it("ends when the server does not answer, so that the live client can begin", async () => {
  vi.useFakeTimers();
  fetched.mockImplementationOnce(
    (_, init) =>
      new Promise((_fulfil, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("off")))),
  );
  const body = prefetchState(at("/m/m-1"));
  await vi.runAllTimersAsync();
  expect(await body).toBeUndefined();
});

it("shows the state to who draws before the client is there; a refusal is not shown", async () => {
  expect(await prefetchState(at("/m/m-1"))).toEqual({ meetup: { id: "m-1" } });
  fetched.mockResolvedValueOnce(Response.json({ meetup: { title: "gone" } }, { status: 410 }));
  expect(await prefetchState(at("/m/m-1"))).toBeUndefined();
  fetched.mockRejectedValueOnce(new TypeError("offline"));
  expect(await prefetchState(at("/m/m-1"))).toBeUndefined();
  fetched.mockResolvedValueOnce(new Response("not what it says"));
  expect(await prefetchState(at("/m/m-1"))).toBeUndefined();
});
