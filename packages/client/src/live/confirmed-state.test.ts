import type { Meetup, Patch } from "@pintpoint/core";
import { applyChange } from "@pintpoint/core";
import { aRecord, participantId, slotId } from "@pintpoint/core/testing";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ConfirmedState, GAP_WAIT_MS } from "./confirmed-state.ts";

const start: Meetup = { ...aRecord().meetup, version: 5 };

/** The k-th command after version 5: person 1 answers slot 1, alternating, and a title that names the version. */
function patch(from: number, to = from + 1): Patch {
  const vote = `votes.${participantId(1)}.${slotId(1)}`;
  const set = { title: `at ${to}`, [vote]: to % 2 ? "yes" : "no" };
  return { meetupId: start.id, epoch: start.epoch, from, to, set, unset: [] };
}

const wholeAt = (version: number): Meetup => ({ ...applyChange(start, patch(version - 1)), version });

let changed: ReturnType<typeof vi.fn<() => void>>;
let unsure: ReturnType<typeof vi.fn<() => void>>;
let state: ConfirmedState;
beforeEach(() => {
  vi.useFakeTimers();
  changed = vi.fn<() => void>();
  unsure = vi.fn<() => void>();
  state = new ConfirmedState({ changed, gap: unsure });
  state.receiveState(start);
  changed.mockClear();
});
afterEach(() => {
  state.close();
  vi.useRealTimers();
});

it("[RT2] applies a patch onto exactly its from", () => {
  state.receivePatch(patch(5));
  expect(state.meetup).toEqual(wholeAt(6));
  expect(changed).toHaveBeenCalledOnce();
});

it("[RT2] ignores what it already has", () => {
  state.receivePatch(patch(5));
  const { meetup } = state;
  state.receivePatch(patch(5));
  state.receivePatch(patch(3));
  state.receivePatch({ ...patch(4, 6), set: { title: "from the past" } });
  vi.advanceTimersByTime(60_000);
  expect(state.meetup).toBe(meetup);
  expect(unsure).not.toHaveBeenCalled();
});

it("[RT2] holds an early patch back until the one before it comes", () => {
  state.receivePatch(patch(6));
  vi.advanceTimersByTime(GAP_WAIT_MS - 1);
  expect(state.version).toBe(5);
  state.receivePatch(patch(5));
  expect(state.meetup).toEqual(wholeAt(7));
  vi.advanceTimersByTime(60_000);
  expect(unsure).not.toHaveBeenCalled();
});

it("[RT2] watches again when the gap lasts for 250 ms, and not before", () => {
  state.receivePatch(patch(6));
  vi.advanceTimersByTime(249);
  expect(unsure).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(unsure).toHaveBeenCalledOnce();
  expect(state.watchPosition).toEqual({ version: 5, epoch: start.epoch });
});

it("[RT2] counts the 250 ms from the first early patch, however many follow", () => {
  for (let from = 6; from < 16; from++) {
    state.receivePatch(patch(from));
    vi.advanceTimersByTime(24);
  }
  expect(unsure).not.toHaveBeenCalled();
  vi.advanceTimersByTime(24);
  expect(unsure).toHaveBeenCalledOnce();
});

it("[RT2] uses what it held back on top of the patches of the answer", () => {
  state.receivePatch(patch(7));
  vi.advanceTimersByTime(GAP_WAIT_MS);
  state.beginWatch();
  state.receivePatch(patch(8));
  state.endWatch({ patches: [patch(5), patch(6)] });
  expect(state.meetup).toEqual(wholeAt(9));
});

it("[RT2] never applies a merged patch that begins before its own version", () => {
  state.receivePatch(patch(5));
  state.receivePatch(patch(5, 8));
  expect(state.version).toBe(6);
  vi.advanceTimersByTime(GAP_WAIT_MS);
  expect(unsure).toHaveBeenCalledOnce();
});

it("[RT2] lets patches that come before the watch's answer wait for it", () => {
  const fresh = new ConfirmedState({ changed, gap: unsure });
  fresh.beginWatch();
  fresh.receivePatch(patch(6));
  fresh.receivePatch(patch(5));
  vi.advanceTimersByTime(5_000);
  expect(fresh.meetup).toBeNull();
  fresh.endWatch({ meetup: start });
  expect(fresh.meetup).toEqual(wholeAt(7));
  expect(unsure).not.toHaveBeenCalled();
});

it("[RT2] lets them wait also when there is a state already: it may be the wrong view", () => {
  state.beginWatch();
  state.receivePatch(patch(5));
  expect(state.version).toBe(5);
  state.endWatch({ meetup: wholeAt(6) });
  expect(state.meetup).toEqual(wholeAt(6));
});

it("[RT2] lets them wait also when a read brings the state onto which they fit", () => {
  state.beginWatch();
  state.receivePatch(patch(6));
  state.receiveState(wholeAt(6));
  expect(state.version).toBe(6);
  state.endWatch({ patches: [patch(5)] });
  expect(state.version).toBe(7);
});

it("[RT2] watches again after an empty patch that tells of more: the last patch of a burst was lost", () => {
  state.receivePatch({ ...patch(7, 7), set: {} });
  expect(unsure).toHaveBeenCalledOnce();
  state.beginWatch();
  state.endWatch({ patches: [patch(5), patch(6)] });
  vi.advanceTimersByTime(60_000);
  expect(state.version).toBe(7);
  expect(unsure).toHaveBeenCalledOnce();
});

it("[RT2] takes no notice of an empty patch that tells what it has", () => {
  state.receivePatch({ ...patch(5, 5), set: {} });
  vi.advanceTimersByTime(60_000);
  expect(unsure).not.toHaveBeenCalled();
});

it("[RT2] watches again when the patch of an acknowledged command does not come", () => {
  state.noteVersion(6);
  vi.advanceTimersByTime(GAP_WAIT_MS - 1);
  expect(unsure).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(unsure).toHaveBeenCalledOnce();
  expect(state.atLeast).toBe(6);
});

it("[RT2] asks less and less often while watching again does not help", () => {
  state.receivePatch(patch(6));
  let watched = 0;
  unsure.mockImplementation(() => {
    watched += 1;
    state.beginWatch();
    state.endWatch({ patches: [] });
  });
  vi.advanceTimersByTime(60_000);
  expect(watched).toBeGreaterThanOrEqual(8);
  expect(watched).toBeLessThanOrEqual(10);
});

it("[RW6] takes a patch of another epoch as a reason to watch again, at once", () => {
  state.receivePatch({ ...patch(1_000_005), epoch: "restored" });
  expect(unsure).toHaveBeenCalledOnce();
  expect(state.version).toBe(5);
  state.beginWatch();
  state.endWatch({ meetup: { ...wholeAt(1_000_005), epoch: "restored" } });
  expect(state.version).toBe(1_000_006);
});

it("[RW6] never applies a patch of another epoch, whatever its numbers say", () => {
  state.receivePatch({ ...patch(5), epoch: "restored" });
  state.beginWatch();
  state.endWatch({ patches: [] });
  expect(state.version).toBe(5);
});

it("[RW6] ignores stragglers of the epoch before", () => {
  state.receiveState({ ...wholeAt(1_000_005), epoch: "restored" });
  unsure.mockClear();
  state.receivePatch(patch(5));
  state.receiveState(wholeAt(6));
  vi.advanceTimersByTime(60_000);
  expect(state.version).toBe(1_000_005);
  expect(unsure).not.toHaveBeenCalled();
});

it("never goes back: a whole state older than what is shown is ignored", () => {
  state.receivePatch(patch(5));
  const { meetup } = state;
  state.receiveState(start);
  state.beginWatch();
  state.endWatch({ meetup: start });
  expect(state.meetup).toBe(meetup);
});

it("[RT12] takes another view of the same version", () => {
  const opened = { ...start, votes: { [participantId(2)]: { [slotId(1)]: "yes" as const } } };
  state.beginWatch();
  state.endWatch({ meetup: opened });
  expect(state.meetup).toEqual(opened);
});

it("asks for the whole state when a patch cannot be applied", () => {
  state.receivePatch({ ...patch(5), set: { "votes.__proto__.x": "yes" } });
  vi.advanceTimersByTime(GAP_WAIT_MS);
  expect(unsure).toHaveBeenCalledOnce();
  expect(state.watchPosition).toEqual({});
  state.beginWatch();
  state.endWatch({ meetup: wholeAt(6) });
  expect(state.watchPosition).toEqual({ version: 6, epoch: start.epoch });
});

it("keeps a bounded number of early patches, and heals all the same", () => {
  for (let from = 6; from < 2_006; from++) state.receivePatch(patch(from));
  state.beginWatch();
  state.endWatch({ patches: [patch(5)] });
  expect(state.version).toBe(262);
  vi.advanceTimersByTime(GAP_WAIT_MS);
  expect(unsure).toHaveBeenCalled();
  expect(state.atLeast).toBe(2_006);
});
