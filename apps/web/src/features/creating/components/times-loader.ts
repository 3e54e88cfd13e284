import { WIDE } from "../../../lib/device/media.ts";
import { loadable } from "../../../lib/loadable.tsx";

export const WeekGrid = loadable(async () => (await import("./week-grid.tsx")).WeekGrid);
export const DayStrip = loadable(async () => (await import("./day-strip.tsx")).DayStrip);

/** The one of the two that fits this screen. */
export function loadTimes(): Promise<unknown> {
  return (window.matchMedia(WIDE).matches ? WeekGrid : DayStrip).load();
}
