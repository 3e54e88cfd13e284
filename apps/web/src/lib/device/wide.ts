/** From here on there is room for a day × hour grid. */
export const WIDE_SCREEN = "(min-width: 56.25rem)";
