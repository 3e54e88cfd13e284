import type { LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import { useEffect, useState } from "react";
import { onNextPaint } from "../../lib/device/next-paint.ts";

/**
 * The state that the page renders, updated once per animation frame. A tapped answer is shown at once by
 * `useOwnAnswer`; changes within a frame are rendered together.
 */
export function useLiveSnapshot(live: LiveMeetup | null): LiveSnapshot | null {
  const [shown, setShown] = useState(() => ({ live, snapshot: live?.getSnapshot() ?? null }));
  useEffect(() => {
    if (!live) return;
    let cancel: (() => void) | null = null;
    const refresh = () => {
      cancel = null;
      const snapshot = live.getSnapshot();
      setShown((before) => (before.live === live && before.snapshot === snapshot ? before : { live, snapshot }));
    };
    const unsubscribe = live.subscribe(() => {
      cancel ??= onNextPaint(refresh);
    });
    refresh();
    return () => {
      unsubscribe();
      cancel?.();
    };
  }, [live]);
  return shown.live === live ? shown.snapshot : (live?.getSnapshot() ?? null);
}
