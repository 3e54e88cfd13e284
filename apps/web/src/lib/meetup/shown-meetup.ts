import { activityKeyOf, type Meetup } from "@pintpoint/core";
import type { Messages } from "../i18n/messages.ts";
import { withDistinctNames } from "./distinct-names.ts";

type Titled = Pick<Meetup, "title" | "activity"> & { titleProposed?: boolean | undefined };

/** The title that a reader sees: one that was left as proposed is said in the reader's language. */
export function shownTitle({ title, titleProposed, activity }: Titled, texts: Messages["activities"]): string {
  const key = activityKeyOf(activity);
  return titleProposed && key !== "other" ? texts[key].title : title;
}

/** The name of an activity in the reader's language; a person's own words stay as they are. */
function shownActivity(activity: string, texts: Messages["activities"]): string {
  const key = activityKeyOf(activity);
  return key === "other" ? activity : texts[key].label;
}

/**
 * The meetup as its reader sees it: with title and activity in the reader's language, and names that tell people apart.
 * The same object where nothing differs. Its activity has the same key as before: every name of an activity is a word
 * that `activityKeyOf` knows.
 */
export function shownMeetup(meetup: Meetup, texts: Messages["activities"]): Meetup {
  const title = shownTitle(meetup, texts);
  const activity = shownActivity(meetup.activity, texts);
  const participants = withDistinctNames(meetup);
  const isSame = title === meetup.title && activity === meetup.activity && participants === meetup.participants;
  return isSame ? meetup : { ...meetup, title, activity, participants };
}
