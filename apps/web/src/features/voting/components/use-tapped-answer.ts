import type { Vote } from "@pintpoint/core";
import { useEffect, useRef, useState } from "react";
import { onNextPaintOrLeave } from "../../../lib/device/next-paint.ts";

/**
 * What was tapped is shown in the tap's own frame and is given to `vote` when that frame is on the screen: what a vote
 * brings about (counts, the queue, the storage) is several times the work of one button.
 *
 * @param value the answer that counts
 */
export function useTappedAnswer(
  value: Vote | null,
  vote: (answer: Vote | null) => void,
): [shown: Vote | null, tap: (answer: Vote | null) => void] {
  const [tapped, setTapped] = useState<{ answer: Vote | null }>();
  const voteNow = useRef(() => {});
  // A row may go before its frame is painted: a place that is removed, a page that is left.
  useEffect(() => () => voteNow.current(), []);

  function tap(answer: Vote | null) {
    // Votes keep the order of the taps.
    voteNow.current();
    setTapped({ answer });
    voteNow.current = onNextPaintOrLeave(() => {
      vote(answer);
      setTapped(undefined);
    });
  }
  return [tapped ? tapped.answer : value, tap];
}
