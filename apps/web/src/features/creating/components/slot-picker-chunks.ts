import { WIDE_SCREEN } from "../../../lib/device/wide.ts";

export const loadWeekGrid = () => import("./week-grid.tsx");
export const loadDayStrip = () => import("./day-strip.tsx");

/** Whether there is room for the grid; else it is the strip. */
export const isWideScreen = (): boolean => window.matchMedia(WIDE_SCREEN).matches;
