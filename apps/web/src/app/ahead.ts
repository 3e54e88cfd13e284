import { hasRoomForGrid, loadDayStrip, loadWeekGrid } from "../features/creating/components/times-chunks.ts";
import type { Group } from "../lib/i18n/texts.ts";
import { paths } from "../lib/paths.ts";
import { loadHomeChunk, loadMeetupChunk } from "../routes/page-chunks.ts";

interface Ahead {
  texts: Group;
  /** Asks for the chunks; they are not run before React is there. */
  load(): Promise<unknown>[];
}

const home: Ahead = {
  texts: "home",
  load: () => [loadHomeChunk(), hasRoomForGrid() ? loadWeekGrid() : loadDayStrip()],
};
const meetup: Ahead = { texts: "meetup", load: () => [loadMeetupChunk()] };

/** What the page at an address consists of, before the router is there; null for an address that is none. */
export function ahead(path: string): Ahead | null {
  if (path === paths.home) return home;
  return path.startsWith(paths.meetup("")) ? meetup : null;
}
