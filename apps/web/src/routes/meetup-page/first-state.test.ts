import { expect, it, vi } from "vitest";
import { readEarly } from "../../lib/meetup/early-read.ts";
import { awaitEarlyState, firstState, stateAtHand } from "./first-state.ts";

const fetched = vi.fn<typeof fetch>(async () => Response.json({ meetup: { id: "m-1" } }));
vi.stubGlobal("fetch", fetched);

it("the early state is there for the first drawing of its meetup, once", async () => {
  await awaitEarlyState();
  expect(fetched).not.toHaveBeenCalled();
  void readEarly({ pathname: "/m/m-1", hash: "" });
  await awaitEarlyState();
  expect(stateAtHand("m-1")).toEqual({ id: "m-1" });
  expect(stateAtHand("m-2")).toBeNull();
  expect(await firstState("m-1")).toEqual({ id: "m-1" });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(stateAtHand("m-1")).toBeNull();
  await firstState("m-1");
  expect(fetched).toHaveBeenCalledTimes(2);
});

it("a state that fails is the live client's to tell", async () => {
  fetched.mockRejectedValueOnce(new TypeError("offline"));
  void readEarly({ pathname: "/m/m-1", hash: "" });
  await awaitEarlyState();
  expect(stateAtHand("m-1")).toBeNull();
  expect(await firstState("m-1")).toBeUndefined();
});
