import { storedValue } from "../device/stored-value.ts";

export type BallotView = "list" | "grid";

/** How this device shows the options on a wide screen, once somebody has chosen. */
export const storedBallotView = storedValue<BallotView>("ballot-view", (found) =>
  found === "list" || found === "grid" ? found : null,
);

/** A screen with room for options beside the result, or for a grid. */
export const WIDE = "(min-width: 56.25rem)";
