import { loadable } from "../../../lib/loadable.tsx";
import { hasRoomForGrid, loadDayStrip, loadWeekGrid } from "./times-chunks.ts";

export const WeekGrid = loadable(async () => (await loadWeekGrid()).WeekGrid);
export const DayStrip = loadable(async () => (await loadDayStrip()).DayStrip);

/** The one of the two that fits this screen. */
export function loadTimes(): Promise<unknown> {
  return (hasRoomForGrid() ? WeekGrid : DayStrip).load();
}
