import type { Vote } from "@pintpoint/core";
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useTappedAnswer } from "./use-tapped-answer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function draw(taken = true) {
  const votes: (Vote | null)[] = [];
  let value: Vote | null = null;
  const vote = (answer: Vote | null) => {
    votes.push(answer);
    if (taken) value = answer;
  };
  const view = renderHook(() => useTappedAnswer(value, vote));
  const tap = (answer: Vote | null) => act(() => view.result.current[1](answer));
  return { votes, tap, shown: () => view.result.current[0], unmount: view.unmount };
}

const paint = () => act(() => vi.advanceTimersByTimeAsync(100));

it("shows what was tapped at once, and votes when it is on the screen", async () => {
  const { votes, tap, shown } = draw();
  tap("yes");
  expect([shown(), votes]).toEqual(["yes", []]);
  await paint();
  expect([shown(), votes]).toEqual(["yes", ["yes"]]);
});

it("two taps within a frame are two votes in their order, and the last one stays shown", async () => {
  const { votes, tap, shown } = draw();
  tap("yes");
  tap("no");
  expect([shown(), votes]).toEqual(["no", ["yes"]]);
  await paint();
  expect([shown(), votes]).toEqual(["no", ["yes", "no"]]);
});

it("shows what counts again when the vote is not taken: a guest is asked for a name first", async () => {
  const { tap, shown } = draw(false);
  tap("yes");
  await paint();
  expect(shown()).toBeNull();
});

it("loses no vote with its row or its page", () => {
  const row = draw();
  row.tap("yes");
  row.unmount();
  expect(row.votes).toEqual(["yes"]);
  const page = draw();
  page.tap("maybe");
  act(() => void dispatchEvent(new Event("pagehide")));
  expect(page.votes).toEqual(["maybe"]);
});
