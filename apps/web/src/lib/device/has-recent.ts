import { storedValue } from "./stored-value.ts";

const storedRecent = storedValue("recent", (found) => Array.isArray(found) && found.length > 0);

/** Whether this device has opened a meetup: the front page then begins with them. */
export const hasRecentMeetups = (): boolean => storedRecent.read() === true;
