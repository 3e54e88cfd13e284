import { type RefObject, useEffect, useState } from "react";

/** Whether any part of the element is on the screen; false where the browser cannot tell. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting === true), {
      // What the bar at the foot covers is not seen.
      rootMargin: "0px 0px -72px 0px",
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return seen;
}
