/** The activities that have an icon, a colour and words of their own on the page. */
export const activityKeys = [
  "beer",
  "coffee",
  "dinner",
  "cinema",
  "concert",
  "games",
  "walk",
  "sport",
  "library",
  "dolphinarium",
] as const;

export type ActivityKey = (typeof activityKeys)[number];

/**
 * Words that stand for a key. Before there were keys the page stored its own suggestion in the creator's language
 * (beer, dinner, cinema, concert, board games and walk), and people type the others.
 */
const keyOfWords: ReadonlyMap<string, ActivityKey> = new Map([
  ...activityKeys.map((key) => [key, key] as const),
  ["board games", "games"],
  ["gig", "concert"],
  ["пиво", "beer"],
  ["кофе", "coffee"],
  ["ужин", "dinner"],
  ["кино", "cinema"],
  ["концерт", "concert"],
  ["настолки", "games"],
  ["прогулка", "walk"],
  ["спорт", "sport"],
  ["библиотека", "library"],
  ["дельфинарий", "dolphinarium"],
]);

/**
 * The key for a meetup's `activity`, which is a key or the person's own words. Letters' case does not matter; whatever
 * only contains such a word ("beer and darts") is `other`.
 */
export function activityKeyOf(activity: string): ActivityKey | "other" {
  return keyOfWords.get(activity.trim().toLowerCase()) ?? "other";
}
