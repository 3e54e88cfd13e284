import { type RefObject, useEffect } from "react";
import { onNextPaint } from "./next-paint.ts";

/**
 * Takes the focus with what appears when it has gone with what disappeared, so that a person at the keyboard goes on from
 * there, and a screen reader says it. Not on a page that nobody has touched yet, and not out of an open sheet: then once
 * that is closed.
 */
export function useFocusIfLost(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const take = () => {
      if (navigator.userActivation?.hasBeenActive && document.activeElement === document.body)
        target.current?.focus({ preventScroll: true });
    };
    const sheet = document.querySelector("dialog[open]");
    sheet?.addEventListener("close", take, { once: true });
    const callOff = onNextPaint(take);
    return () => {
      sheet?.removeEventListener("close", take);
      callOff();
    };
  }, [target]);
}
