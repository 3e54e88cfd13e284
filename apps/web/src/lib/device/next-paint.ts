/** The longest wait, in milliseconds: a hidden page is not painted. */
const FALLBACK_MS = 250;

/** Does something once what is drawn now is on the screen; at once on a hidden page. The returned function calls it off. */
export function onNextPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let done = false;
  const once = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    if (!done) act();
    done = true;
  };
  if (document.hidden) timer = setTimeout(once);
  else {
    timer = setTimeout(once, FALLBACK_MS);
    // The callback runs before the paint, a task that it sets after it.
    frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(once);
    });
  }
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    done = true;
  };
}

/**
 * As `onNextPaint`, and sooner when the page is hidden or left before: it may not come back. The returned function does it
 * now, unless it has been done.
 */
export function onNextPaintOrLeave(act: () => void): () => void {
  const doing = new AbortController();
  const callOff = onNextPaint(once);
  function once() {
    if (doing.signal.aborted) return;
    doing.abort();
    callOff();
    act();
  }
  for (const leaving of ["pagehide", "visibilitychange"]) addEventListener(leaving, once, doing);
  return once;
}

/** When what is drawn now is on the screen. */
export const nextPaint = (): Promise<void> => new Promise((resolve) => void onNextPaint(resolve));
