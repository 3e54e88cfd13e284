import type { Day, Slot } from "@pintpoint/core";
import type { Formats } from "../../../lib/datetime/formats.ts";

export interface SlotGroup {
  day: Day;
  /** "Friday, 4 December" */
  title: string;
  slots: { slot: Slot; time: string | null }[];
}

/** Sorted slots by the day on which they begin where the clocks show `zone`. */
export function slotGroups(slots: readonly Slot[], formats: Formats, zone: string): SlotGroup[] {
  const groups = new Map<Day, SlotGroup>();
  for (const slot of slots) {
    const { day, time } = formats.slotParts(slot, zone);
    const group = groups.get(day) ?? { day, title: formats.dayLong(day), slots: [] };
    group.slots.push({ slot, time });
    groups.set(day, group);
  }
  return [...groups.values()].sort((a, b) => a.day.localeCompare(b.day));
}
