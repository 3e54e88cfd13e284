import { afterEach, expect, it } from "vitest";
import { justCreated, takeJustCreated } from "./just-created.ts";

afterEach(() => history.replaceState(null, ""));

it("tells once that the meetup has just been created", () => {
  history.replaceState(justCreated, "");
  expect(takeJustCreated()).toBe(true);
  expect(takeJustCreated()).toBe(false);
});

it("any other arrival is none", () => {
  for (const state of [null, "created", { pintpoint: "else" }]) {
    history.replaceState(state, "");
    expect(takeJustCreated()).toBe(false);
  }
});
