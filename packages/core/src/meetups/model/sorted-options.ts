import { byCodeUnit } from "../../shared/by-code-unit.ts";
import { dayOf } from "../../shared/day.ts";
import type { Meetup, Slot, Venue } from "./meetup.ts";
import { orderOf } from "./option-order.ts";

/** All slots as they are shown: by day in the meetup's zone, a whole day before the times of that day, then by start, then by id. */
export function sortedSlots(meetup: Pick<Meetup, "slots" | "timeZone">): Slot[] {
  const keyed = Object.values(meetup.slots).map((slot) => ({ slot, key: sortKey(slot, meetup.timeZone) }));
  return keyed.sort((a, b) => byCodeUnit(a.key, b.key)).map(({ slot }) => slot);
}

/** All venues in the order of their making, which stays when one is renamed; those without an order first, by id. */
export function sortedVenues(meetup: Pick<Meetup, "venues">): Venue[] {
  return Object.values(meetup.venues).sort((a, b) => orderOf(a) - orderOf(b) || byCodeUnit(a.id, b.id));
}

function sortKey(slot: Slot, zone: string): string {
  return "date" in slot ? `${slot.date} 0 ${slot.id}` : `${dayOf(slot.start, zone)} 1 ${slot.start} ${slot.id}`;
}
