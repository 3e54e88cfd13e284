import { isWideScreen, loadDayStrip, loadWeekGrid } from "../features/creating/components/times-chunks.ts";
import type { MessageGroup } from "../lib/i18n/texts.ts";
import { paths } from "../lib/paths.ts";
import { loadHomeChunk, loadMeetupChunk } from "../routes/page-chunks.ts";

interface PageResources {
  texts: MessageGroup;
  /** Asks for the chunks; they are not run before React is there. */
  load(): Promise<unknown>[];
}

const home: PageResources = {
  texts: "home",
  load: () => [loadHomeChunk(), isWideScreen() ? loadWeekGrid() : loadDayStrip()],
};
const meetup: PageResources = { texts: "meetup", load: () => [loadMeetupChunk()] };

/** What the page at an address consists of, before the router is there; null for an address that is none. */
export function pageResources(path: string): PageResources | null {
  if (path === paths.home) return home;
  return path.startsWith(paths.meetup("")) ? meetup : null;
}
