import { type Meetup, type Slot, sortedSlots } from "@pintpoint/core";

// Asking in a zone on which day a slot begins takes longer than drawing it; states of the page are never changed in place.
const cache = new WeakMap<Meetup["slots"], { timeZone: string; slots: readonly Slot[] }>();

/** `sortedSlots`, reckoned once as long as no slot changes. */
export function cachedSortedSlots({ slots, timeZone }: Pick<Meetup, "slots" | "timeZone">): readonly Slot[] {
  const known = cache.get(slots);
  if (known?.timeZone === timeZone) return known.slots;
  const made = { timeZone, slots: sortedSlots({ slots, timeZone }) };
  cache.set(slots, made);
  return made.slots;
}
