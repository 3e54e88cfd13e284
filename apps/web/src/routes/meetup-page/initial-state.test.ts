import { expect, it, vi } from "vitest";
import { prefetchState } from "../../lib/meetup/state-prefetch.ts";
import { awaitPrefetchedState, initialState, prefetchedStateOf } from "./initial-state.ts";

const fetched = vi.fn<typeof fetch>(async () => Response.json({ meetup: { id: "m-1" } }));
vi.stubGlobal("fetch", fetched);

it("the early state is there for the first drawing of its meetup, once", async () => {
  await awaitPrefetchedState();
  expect(fetched).not.toHaveBeenCalled();
  void prefetchState({ pathname: "/m/m-1", hash: "" });
  await awaitPrefetchedState();
  expect(prefetchedStateOf("m-1")).toEqual({ id: "m-1" });
  expect(prefetchedStateOf("m-2")).toBeNull();
  expect(await initialState("m-1")).toEqual({ id: "m-1" });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(prefetchedStateOf("m-1")).toBeNull();
  await initialState("m-1");
  expect(fetched).toHaveBeenCalledTimes(2);
});

it("a state that fails is the live client's to tell", async () => {
  fetched.mockRejectedValueOnce(new TypeError("offline"));
  void prefetchState({ pathname: "/m/m-1", hash: "" });
  await awaitPrefetchedState();
  expect(prefetchedStateOf("m-1")).toBeNull();
  expect(await initialState("m-1")).toBeUndefined();
});
