import { isWideScreen, loadDayStrip, loadWeekGrid } from "../features/creating/components/slot-picker-chunks.ts";
import type { MessageGroup } from "../lib/i18n/messages.ts";
import { paths } from "../lib/paths.ts";
import { loadHomeChunk, loadMeetupChunk } from "../routes/load-pages.ts";

interface PageResources {
  texts: MessageGroup;
  /** Preloads the chunks without executing them. */
  load(): Promise<unknown>[];
}

const home: PageResources = {
  texts: "home",
  load: () => [loadHomeChunk(), isWideScreen() ? loadWeekGrid() : loadDayStrip()],
};
const meetup: PageResources = { texts: "meetup", load: () => [loadMeetupChunk()] };

/** The chunks and texts of the page at a path, known before the router is loaded; null where no page has that path. */
export function pageResources(path: string): PageResources | null {
  if (path === paths.home) return home;
  return path.startsWith(paths.meetup("")) ? meetup : null;
}
