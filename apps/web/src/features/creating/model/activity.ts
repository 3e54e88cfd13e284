import { type ActivityKey, activityKeyOf } from "@pintpoint/core";
import type { Messages } from "../../../lib/i18n/messages.ts";

/** What a meetup is for, as the create page has it. */
export interface ChosenActivity {
  /** Its colour, drawing and hours. */
  key: ActivityKey | "other";
  /** What is sent: a key, or the person's own words. */
  sent: string;
  /** The title that follows from it. */
  title: string;
}

/** `words` as they are in the draft: a key, what was typed, or null before anything is chosen. */
export function chosenActivity(words: string | null, texts: Messages["activities"]): ChosenActivity {
  const activity = words ?? "beer";
  const key = activityKeyOf(activity);
  if (key !== "other") return { key, sent: key, title: texts[key].title };
  const own = activity.trim();
  return { key, sent: activity, title: own.charAt(0).toLocaleUpperCase() + own.slice(1) };
}
