import { WIDE } from "../../lib/device/media.ts";

/** The page together with the way of choosing times that fits this screen, so that neither waits for the other. */
export async function loadHomePage() {
  const times = window.matchMedia(WIDE).matches
    ? import("../../features/creating/components/week-grid.tsx")
    : import("../../features/creating/components/day-strip.tsx");
  const [page] = await Promise.all([import("./home-page.tsx"), times]);
  return page;
}
