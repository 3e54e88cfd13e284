import type { Instant, Meetup } from "@pintpoint/core";
import { clocksDiffer } from "../../lib/datetime/clocks.ts";
import { knownZone } from "../../lib/datetime/zones.ts";

type Timed = Pick<Meetup, "slots" | "timeZone" | "settings" | "status">;

/** Every instant that the page shows on a clock, in order. */
export function shownInstants({ slots, settings, status }: Omit<Timed, "timeZone">): Instant[] {
  const ends = Object.values(slots).flatMap((slot) => ("date" in slot ? [] : [slot.start, slot.end]));
  const { deadline } = settings;
  return [...new Set(deadline === undefined || status !== "open" ? ends : [...ends, deadline])].sort();
}

/** The instants shown at which the clocks of the meetup and of another zone differ. */
export function differingInstants(meetup: Timed, zone: string): Instant[] {
  return shownInstants(meetup).filter((at) => clocksDiffer(at, meetup.timeZone, zone));
}

/** In whose clock times are shown: the viewer's own where they differ, until switched; null is a device without a zone. */
export function displayZone(meetup: Timed, own: string | null, choice: "own" | "meetup"): string {
  return own !== null && choice === "own" && differingInstants(meetup, own).length > 0 ? own : meetup.timeZone;
}

/**
 * The meetup with a time zone that this browser knows. An unknown zone is replaced by the device's; instants are UTC,
 * so only the display changes, and the page says so.
 */
export function withKnownZone(meetup: Meetup, own: string | null): Meetup {
  return knownZone(meetup.timeZone) === null ? { ...meetup, timeZone: own ?? "UTC" } : meetup;
}
