import { type Meetup, wallTime } from "@pintpoint/core";

type ZonedSlots = Pick<Meetup, "slots" | "timeZone">;

/** Whether the clocks of the two zones ever differ at this meetup. */
export function zonesDiffer(meetup: ZonedSlots, zone: string): boolean {
  if (zone === meetup.timeZone) return false;
  return Object.values(meetup.slots).some((slot) => {
    if ("date" in slot) return false;
    const here = wallTime(slot.start, zone);
    const there = wallTime(slot.start, meetup.timeZone);
    return here.day !== there.day || here.hour !== there.hour || here.minute !== there.minute;
  });
}

/** In whose clock times are shown: the viewer's own zone where it differs, until switched. */
export function displayZone(meetup: ZonedSlots, own: string, choice: "own" | "meetup"): string {
  return choice === "own" && zonesDiffer(meetup, own) ? own : meetup.timeZone;
}
