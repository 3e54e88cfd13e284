import { loadable } from "../lib/loadable.tsx";
import { paths } from "../lib/paths.ts";
import { loadHomePage } from "../routes/home-page/load-home-page.ts";
import { loadMeetupChunk } from "../routes/load-pages.ts";
import { loadPage } from "./load-page.ts";

export const HomePage = loadable(() => loadPage("home", loadHomePage));
export const MeetupPage = loadable(() =>
  loadPage("meetup", async () => {
    const { default: page, awaitPrefetchedState: awaitEarlyState } = await loadMeetupChunk();
    await awaitEarlyState();
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
