import { type Meetup, type Slot, sortedVenues, type Venue } from "@pintpoint/core";
import type { Formats } from "../../../lib/datetime/formats.ts";
import { cachedSortedSlots } from "../../../lib/meetup/cached-sorted-slots.ts";

export interface GridColumn {
  option: Slot | Venue;
  /** The time or the name, without the day. */
  label: string;
  /** The first of its group: a gap is before it. */
  isFirst: boolean;
}

export interface GridGroup {
  key: string;
  /** The day, or "Where". */
  title: string;
  columns: GridColumn[];
}

/** Options that take votes, times by day and then places. */
export function gridGroups(
  meetup: Pick<Meetup, "slots" | "venues" | "timeZone">,
  formats: Formats,
  zone: string,
  words: { where: string; allDay: string },
): GridGroup[] {
  const groups: GridGroup[] = [];
  const add = (key: string, title: string, option: Slot | Venue, label: string) => {
    let group = groups.find((one) => one.key === key);
    if (!group) {
      group = { key, title, columns: [] };
      groups.push(group);
    }
    group.columns.push({ option, label, isFirst: group.columns.length === 0 && groups.length > 1 });
  };
  for (const slot of cachedSortedSlots(meetup)) {
    if (slot.pending) continue;
    const { day, dayText, time } = formats.slotParts(slot, zone);
    add(day, dayText, slot, time ?? words.allDay);
  }
  for (const venue of sortedVenues(meetup)) if (!venue.pending) add("where", words.where, venue, venue.name);
  return groups;
}
