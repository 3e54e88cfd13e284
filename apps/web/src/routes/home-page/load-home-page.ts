import { loadSlotPicker } from "../../features/creating/components/slot-pickers.ts";
import { loadHomeChunk } from "../load-pages.ts";

/** The page together with the way of choosing times that fits this screen, so that neither waits for the other. */
export async function loadHomePage() {
  const [page] = await Promise.all([loadHomeChunk(), loadSlotPicker()]);
  return page.default;
}
