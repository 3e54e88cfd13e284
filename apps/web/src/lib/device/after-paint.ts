/** A page that is hidden meanwhile is not painted; whoever waits for it waits no longer than this. */
const LONGEST_MS = 250;

/** Does something once what is drawn now is on the screen; at once on a hidden page. The returned function calls it off. */
export function afterPaint(act: () => void): () => void {
  let late: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let done = false;
  const once = () => {
    clearTimeout(late);
    cancelAnimationFrame(frame);
    if (!done) act();
    done = true;
  };
  if (document.hidden) late = setTimeout(once);
  else {
    late = setTimeout(once, LONGEST_MS);
    // The callback runs before the paint, a task that it sets after it.
    frame = requestAnimationFrame(() => {
      clearTimeout(late);
      late = setTimeout(once);
    });
  }
  return () => {
    clearTimeout(late);
    cancelAnimationFrame(frame);
    done = true;
  };
}

/** When what is drawn now is on the screen. */
export const painted = (): Promise<void> => new Promise((resolve) => void afterPaint(resolve));
