import { afterEach, expect, it } from "vitest";
import { arrivedFromCreation, justCreated } from "./arrival.ts";

afterEach(() => history.replaceState(null, ""));

it("tells once that the meetup has just been created", () => {
  history.replaceState(justCreated, "");
  expect(arrivedFromCreation()).toBe(true);
  expect(arrivedFromCreation()).toBe(false);
});

it("any other arrival is none", () => {
  for (const state of [null, "created", { pintpoint: "else" }]) {
    history.replaceState(state, "");
    expect(arrivedFromCreation()).toBe(false);
  }
});
