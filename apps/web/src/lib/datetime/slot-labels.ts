import type { Day, Meetup, Slot, SlotId } from "@pintpoint/core";
import { cachedSortedSlots } from "../meetup/cached-sorted-slots.ts";
import { dayIn } from "./day.ts";
import type { Formats } from "./formats.ts";

/** A slot where there is little room: in a row, over a column, in the bar. */
export interface SlotLabel {
  day: Day;
  /** Fri; Fri 4 Dec where the meetup offers another Friday, too. */
  dayText: string;
  /** 19:00; 19:00–21:00 where another slot begins then, too; null for a whole day. */
  time: string | null;
  /** Both. */
  text: string;
}

const cache = new WeakMap<Meetup["slots"], { key: string; labels: ReadonlyMap<SlotId, SlotLabel> }>();

/** The shortest labels that tell a meetup's slots apart; made once as long as no slot changes. */
export function slotLabels(
  meetup: Pick<Meetup, "slots" | "timeZone">,
  formats: Formats,
  zone: string,
): ReadonlyMap<SlotId, SlotLabel> {
  const key = `${formats.locale} ${zone}`;
  const known = cache.get(meetup.slots);
  if (known?.key === key) return known.labels;
  const slots = cachedSortedSlots(meetup);
  const daysByWeekday = new Map<string, Set<Day>>();
  const beginnings = new Map<string, number>();
  for (const slot of slots) {
    const day = dayOfSlot(slot, zone);
    const weekday = formats.weekday(day, "short");
    daysByWeekday.set(weekday, (daysByWeekday.get(weekday) ?? new Set()).add(day));
    const start = startKey(slot);
    beginnings.set(start, (beginnings.get(start) ?? 0) + 1);
  }
  const labels = new Map(
    slots.map((slot) => {
      const day = dayOfSlot(slot, zone);
      const weekday = formats.weekday(day, "short");
      const isAlone = daysByWeekday.get(weekday)?.size === 1;
      const dayText = isAlone ? weekday : formats.day(day);
      const time =
        "date" in slot
          ? null
          : (beginnings.get(startKey(slot)) ?? 0) > 1
            ? formats.clockRange(slot.start, slot.end, zone)
            : formats.clock(slot.start, zone);
      // A whole day beside times of that day, or alone: the date says more than the bare weekday.
      const text = time === null ? formats.day(day) : `${dayText} ${time}`;
      return [slot.id, { day, dayText, time, text }];
    }),
  );
  cache.set(meetup.slots, { key, labels });
  return labels;
}

const dayOfSlot = (slot: Slot, zone: string): Day => ("date" in slot ? slot.date : dayIn(zone, Date.parse(slot.start)));
const startKey = (slot: Slot): string => ("date" in slot ? slot.date : slot.start);
