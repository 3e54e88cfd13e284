/** From here on there is room for a day × hour grid. */
export const WIDE_SCREEN = "(min-width: 56.25rem)";

// Without React: the first script asks for these chunks before React is there.
export const loadWeekGrid = () => import("./week-grid.tsx");
export const loadDayStrip = () => import("./day-strip.tsx");

/** Whether there is room for the grid; else it is the strip. */
export const isWideScreen = (): boolean => window.matchMedia(WIDE_SCREEN).matches;
