import { loadSlotPicker } from "../features/creating/components/slot-pickers.ts";
import { loadable } from "../lib/loadable.tsx";
import { paths } from "../lib/paths.ts";
import { loadHomeChunk, loadMeetupChunk } from "../routes/load-pages.ts";
import { loadPage } from "./load-page.ts";

export const HomePage = loadable(() =>
  loadPage("home", async () => {
    // Together with the way of choosing times that fits this screen, so that neither waits for the other.
    const [page] = await Promise.all([loadHomeChunk(), loadSlotPicker()]);
    return page.default;
  }),
);
export const MeetupPage = loadable(() =>
  loadPage("meetup", async () => {
    const { default: page, awaitPrefetchedState } = await loadMeetupChunk();
    await awaitPrefetchedState();
    return page;
  }),
);
export const NotFoundPage = loadable(() =>
  loadPage("absent", async () => (await import("../routes/not-found-page/not-found-page.tsx")).default),
);

/** Loads the page at an address before anything is drawn: the first paint is the page, not its skeleton. */
export async function preloadPage(path: string): Promise<void> {
  await (path === paths.home ? HomePage : path.startsWith(paths.meetup("")) ? MeetupPage : NotFoundPage).load();
}
