import type { Meetup } from "@pintpoint/core";
import { useState } from "react";
import { type BallotView, storedBallotView, WIDE } from "../../lib/meetup/stored-ballot-view.ts";

/** From so many voters on, the answers of all are looked at side by side. */
const GRID_FROM = 5;

/**
 * List or grid, on a wide screen. Decided once a visit, so that the page does not turn over when the fifth person votes; a
 * narrow screen has the list, and the grid in a sheet.
 */
export function useBallotView(meetup: Meetup): [BallotView, (view: BallotView) => void] {
  const [view, setView] = useState<BallotView>(() => {
    if (!(window.matchMedia?.(WIDE).matches ?? false)) return "list";
    return storedBallotView.read() ?? (votersIn(meetup) >= GRID_FROM ? "grid" : "list");
  });
  const choose = (chosen: BallotView) => {
    storedBallotView.write(chosen);
    setView(chosen);
  };
  return [view, choose];
}

const votersIn = ({ votes }: Meetup): number =>
  Object.values(votes).filter((answers) => Object.keys(answers).length > 0).length;
