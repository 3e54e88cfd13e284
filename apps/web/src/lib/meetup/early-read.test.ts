import { createHttpClient } from "@pintpoint/client";
import { afterEach, expect, it, vi } from "vitest";
import { fetchOrTakeEarly, readEarly } from "./early-read.ts";

const fetched = vi.fn<typeof fetch>(async () => Response.json({ meetup: { id: "m-1" } }));
vi.stubGlobal("fetch", fetched);
const client = createHttpClient({ baseUrl: "", fetch: fetchOrTakeEarly });
const at = (pathname: string, hash = "") => ({ pathname, hash });

afterEach(async () => {
  // Whatever a test has left is taken.
  await client.reopen({ id: "other" });
  localStorage.clear();
  fetched.mockClear();
});

it("the page's first read takes the one that is under way, once", async () => {
  void readEarly(at("/m/m-1"));
  expect(await client.readMeetup({ id: "m-1" }, { bearer: null })).toEqual({ meetup: { id: "m-1" } });
  expect(fetched).toHaveBeenCalledTimes(1);
  await client.readMeetup({ id: "m-1" }, { bearer: null });
  expect(fetched).toHaveBeenCalledTimes(2);
});

it("is the read of the person whom this device knows, and of nobody else", async () => {
  localStorage.setItem("pintpoint:me:m-1", JSON.stringify({ participantId: "p", token: "own" }));
  void readEarly(at("/m/m-1"));
  expect(new Headers(fetched.mock.lastCall?.[1]?.headers).get("authorization")).toBe("Bearer own");
  await client.readMeetup({ id: "m-1" }, { bearer: "another" });
  expect(fetched).toHaveBeenCalledTimes(2);
});

it("waits for a capability in the address, and reads nothing for another page", () => {
  void readEarly(at("/m/m-1", "#me=p.token"));
  void readEarly(at("/"));
  void readEarly(at("/m/a%20b"));
  expect(fetched).not.toHaveBeenCalled();
});

it("ends with the time that its taker gives it", async () => {
  fetched.mockImplementationOnce(
    (_, init) =>
      new Promise((_fulfil, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("off")))),
  );
  void readEarly(at("/m/m-1"));
  await expect(client.readMeetup({ id: "m-1" }, { bearer: null, timeoutMs: 20 })).rejects.toMatchObject({
    reason: "timeout",
  });
});

it("shows the state to who draws before the client is there, which reads it all the same; a refusal is not shown", async () => {
  const early = readEarly(at("/m/m-1"));
  expect(await early).toEqual({ meetup: { id: "m-1" } });
  expect(await client.readMeetup({ id: "m-1" }, { bearer: null })).toEqual({ meetup: { id: "m-1" } });
  expect(fetched).toHaveBeenCalledTimes(1);
  fetched.mockResolvedValueOnce(Response.json({ meetup: { title: "gone" } }, { status: 410 }));
  expect(await readEarly(at("/m/m-1"))).toBeUndefined();
  fetched.mockRejectedValueOnce(new TypeError("offline"));
  expect(await readEarly(at("/m/m-1"))).toBeUndefined();
  fetched.mockResolvedValueOnce(new Response("not what it says"));
  expect(await readEarly(at("/m/m-1"))).toBeUndefined();
});
