import { drawer } from "./storage.ts";

const seen = drawer("recent", (found) => Array.isArray(found) && found.length > 0);

/** Whether this device has opened a meetup: the front page then begins with them. */
export const hasRecent = (): boolean => seen.read() === true;
