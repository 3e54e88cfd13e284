import { type Day, limits } from "@pintpoint/core";
import { addDays } from "../../../lib/datetime/day.ts";
import type { DraftSlot, WallNow } from "../types.ts";
import { DAY_MINUTES, isPast, isTimed } from "./slot-time.ts";

/** The shortest and the longest that a slot can be drawn. */
export const MIN_MINUTES = 15;
export const MAX_MINUTES = DAY_MINUTES;

type SlotRefusal = "past" | "double" | "limit";
export type SlotsEdit = { ok: true; slots: DraftSlot[]; slot: DraftSlot } | { ok: false; refusal: SlotRefusal };

/** What an edit may depend on beside the slots: the clock and a fresh id. */
export interface EditContext {
  now: WallNow;
  newId(): string;
}

/** One more slot; `from` null is a whole day. */
export function placeSlot(
  slots: readonly DraftSlot[],
  at: { day: Day; from: number | null },
  minutes: number,
  { now, newId }: EditContext,
): SlotsEdit {
  if (slots.length >= limits.slots) return { ok: false, refusal: "limit" };
  const slot: DraftSlot =
    at.from === null
      ? { id: newId(), day: at.day }
      : { id: newId(), day: at.day, from: at.from, minutes: clampMinutes(minutes) };
  return checkedEdit(slots, [...slots, slot], slot, now);
}

/** Makes a slot last longer or shorter; its start stays. */
export function stretchSlot(slots: readonly DraftSlot[], id: string, minutes: number, { now }: EditContext): SlotsEdit {
  return change(slots, id, now, (slot) => (isTimed(slot) ? { ...slot, minutes: clampMinutes(minutes) } : slot));
}

/** Moves a slot to another start; its length stays. Minutes beyond the day lead to the neighbouring days. */
export function moveSlot(
  slots: readonly DraftSlot[],
  id: string,
  to: { day: Day; from: number },
  { now }: EditContext,
): SlotsEdit {
  const days = Math.floor(to.from / DAY_MINUTES);
  const day = addDays(to.day, days);
  return change(slots, id, now, (slot) =>
    isTimed(slot) ? { ...slot, day, from: to.from - days * DAY_MINUTES } : { ...slot, day },
  );
}

/** Gives a slot another time altogether; `from` null makes it a whole day. */
export function retimeSlot(
  slots: readonly DraftSlot[],
  id: string,
  time: { day: Day; from: number | null; minutes: number },
  { now }: EditContext,
): SlotsEdit {
  return change(slots, id, now, ({ id }) =>
    time.from === null
      ? { id, day: time.day }
      : { id, day: time.day, from: time.from, minutes: clampMinutes(time.minutes) },
  );
}

export function removeSlot(slots: readonly DraftSlot[], id: string): DraftSlot[] {
  return slots.filter((slot) => slot.id !== id);
}

/** The slot that is exactly this; null when there is none. */
export function findSlot(
  slots: readonly DraftSlot[],
  day: Day,
  from: number | null,
  minutes?: number,
): DraftSlot | null {
  return (
    slots.find((slot) => {
      if (slot.day !== day) return false;
      if (!isTimed(slot)) return from === null;
      return slot.from === from && (minutes === undefined || slot.minutes === minutes);
    }) ?? null
  );
}

function change(
  slots: readonly DraftSlot[],
  id: string,
  now: WallNow,
  edit: (slot: DraftSlot) => DraftSlot,
): SlotsEdit {
  const before = slots.find((slot) => slot.id === id);
  if (before === undefined) return { ok: false, refusal: "double" };
  const slot = edit(before);
  return checkedEdit(
    slots.filter((other) => other.id !== id),
    slots.map((other) => (other.id === id ? slot : other)),
    slot,
    now,
  );
}

function checkedEdit(others: readonly DraftSlot[], slots: DraftSlot[], slot: DraftSlot, now: WallNow): SlotsEdit {
  const from = isTimed(slot) ? slot.from : null;
  if (isPast(slot.day, from, now)) return { ok: false, refusal: "past" };
  if (findSlot(others, slot.day, from, isTimed(slot) ? slot.minutes : undefined))
    return { ok: false, refusal: "double" };
  return { ok: true, slots, slot };
}

const clampMinutes = (minutes: number) => Math.min(MAX_MINUTES, Math.max(MIN_MINUTES, minutes));
