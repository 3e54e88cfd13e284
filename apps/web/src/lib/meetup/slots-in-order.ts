import { type Meetup, type Slot, sortedSlots } from "@pintpoint/core";

// Asking in a zone on which day a slot begins takes longer than drawing it; states of the page are never changed in place.
const sorted = new WeakMap<Meetup["slots"], { timeZone: string; slots: readonly Slot[] }>();

/** `sortedSlots`, reckoned once as long as no slot changes. */
export function slotsInOrder({ slots, timeZone }: Pick<Meetup, "slots" | "timeZone">): readonly Slot[] {
  const known = sorted.get(slots);
  if (known?.timeZone === timeZone) return known.slots;
  const made = { timeZone, slots: sortedSlots({ slots, timeZone }) };
  sorted.set(slots, made);
  return made.slots;
}
