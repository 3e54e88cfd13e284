import { afterEach, describe, expect, it, vi } from "vitest";
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

describe("the state in the document", () => {
  const meetup = { id: "m-1", status: "open", settings: { blind: false } };
  const write = (state: object) => {
    document.body.innerHTML = `<script type="application/json" id="first-state">${JSON.stringify(state)}</script>`;
  };
  afterEach(() => {
    document.body.innerHTML = "";
    vi.restoreAllMocks();
  });
  const known = () => localStorage.setItem("pintpoint:me:m-1", JSON.stringify({ participantId: "p", token: "own" }));

  it("is taken instead of asking, also by a participant", async () => {
    vi.useFakeTimers();
    write({ meetup });
    expect(await prefetchState(at("/m/m-1"))).toEqual({ meetup });
    expect(takeStatePrefetch()?.id).toBe("m-1");
    known();
    expect(await prefetchState(at("/m/m-1"))).toEqual({ meetup });
    expect(fetched).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    // For the clock of the server alone.
    expect(fetched.mock.lastCall?.[0]).toBe("/api/v1/address");
  });

  it("is left where it is another meetup's, or of another visit", () => {
    write({ meetup: { ...meetup, id: "m-2" } });
    void prefetchState(at("/m/m-1"));
    expect(fetched).toHaveBeenCalledTimes(1);
    write({ meetup });
    const entry = {
      name: "",
      entryType: "navigation",
      startTime: 0,
      duration: 0,
      toJSON: () => "",
      type: "back_forward",
    };
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([entry]);
    void prefetchState(at("/m/m-1"));
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it("[RT12] of a blind meetup is a guest's, and a participant asks for their own", () => {
    write({ meetup: { ...meetup, settings: { blind: true } } });
    void prefetchState(at("/m/m-1"));
    expect(fetched).not.toHaveBeenCalled();
    known();
    void prefetchState(at("/m/m-1"));
    expect(new Headers(fetched.mock.lastCall?.[1]?.headers).get("authorization")).toBe("Bearer own");
    write({ meetup: { ...meetup, settings: { blind: true }, status: "decided" } });
    void prefetchState(at("/m/m-1"));
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it("waits for a capability in the address like everything", () => {
    write({ meetup });
    void prefetchState(at("/m/m-1", "#me=p.token"));
    expect(takeStatePrefetch()).toBeNull();
  });
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
