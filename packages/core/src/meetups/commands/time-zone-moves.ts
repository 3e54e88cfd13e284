import type { FieldError } from "../../shared/refusal.ts";
import type { Instant } from "../../shared/time.ts";
import type { Meetup, SlotId, TimedSlot } from "../model/meetup.ts";
import { isSameTime, slotLengthErrors } from "./slot-time.ts";
import { timeInZone } from "./time-in-zone.ts";

/** What the sender says that slots become. */
export type StatedTimes = Record<SlotId, { start: Instant; end: Instant }>;

/** Time zone laws change by an hour or two, so data of two releases differs by no more than this. */
const maxDifferenceMs = 3 * 60 * 60 * 1000;

interface SlotMove {
  slot: TimedSlot;
  to: ReturnType<typeof timeInZone>;
}

/**
 * The slots whose instants change when their wall clock is read in another zone, and their new times (MS9): the
 * `stated` ones where given, because the sender's page may have newer zone data than this runtime.
 */
export function slotMovesInto(meetup: Meetup, zone: string, stated: StatedTimes = {}): SlotMove[] {
  return Array.from(eachSlotMove(meetup, zone, stated));
}

/** Whether any slot moves; stops at the first, so that a refused attempt is cheap. */
export function movesAnySlot(meetup: Meetup, zone: string, stated: StatedTimes = {}): boolean {
  return eachSlotMove(meetup, zone, stated).next().done !== true;
}

function* eachSlotMove(meetup: Meetup, zone: string, stated: StatedTimes): Generator<SlotMove, undefined> {
  if (zone === meetup.timeZone) return;
  for (const slot of Object.values(meetup.slots)) {
    if ("date" in slot) continue;
    const to = statedTimeOf(stated, slot.id) ?? timeInZone(slot, meetup.timeZone, zone);
    if (!isSameTime(slot, to)) yield { slot, to };
  }
}

/** What is wrong with the times stated for another zone. Those of slots that are gone, or whole days, do not matter. */
export function statedTimesErrors(meetup: Meetup, zone: string | undefined, stated: StatedTimes): FieldError[] {
  if (zone === undefined) return [{ path: "slots", message: "can be named only together with timeZone" }];
  if (zone === meetup.timeZone) return [];
  return Object.values(meetup.slots).flatMap((slot) => {
    const time = statedTimeOf(stated, slot.id);
    if (time === undefined || "date" in slot) return [];
    const expected = timeInZone(slot, meetup.timeZone, zone);
    const errors = slotLengthErrors(time);
    for (const field of ["start", "end"] as const) {
      if (Math.abs(Date.parse(time[field]) - Date.parse(expected[field])) > maxDifferenceMs)
        errors.push({ path: field, message: "must be what the clocks of the new zone show, within 3 hours" });
    }
    return errors.map(({ path, message }) => ({ path: `slots.${slot.id}.${path}`, message }));
  });
}

const statedTimeOf = (stated: StatedTimes, id: string) => (Object.hasOwn(stated, id) ? stated[id] : undefined);
