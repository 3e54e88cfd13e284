import { instantOf, wallTime } from "@pintpoint/core";
import { dayIn } from "../../../lib/datetime/day.ts";
import { useNow } from "../../../lib/device/now.ts";
import type { WallNow } from "../types.ts";

/** What the clocks of the zone show now. */
export function useWallNow(zone: string): WallNow {
  const now = useNow();
  const { hour, minute } = wallTime(instantOf(now), zone);
  return { day: dayIn(zone, now), minutes: hour * 60 + minute };
}
