import { loadable } from "../../../lib/loadable.tsx";
import { isWideScreen, loadDayStrip, loadWeekGrid } from "./slot-picker-chunks.ts";

export const WeekGrid = loadable(async () => (await loadWeekGrid()).WeekGrid);
export const DayStrip = loadable(async () => (await loadDayStrip()).DayStrip);

/** The one of the two that fits this screen. */
export function loadSlotPicker(): Promise<unknown> {
  return (isWideScreen() ? WeekGrid : DayStrip).load();
}
