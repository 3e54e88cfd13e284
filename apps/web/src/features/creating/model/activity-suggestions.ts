/** An activity suggested by the catalogue. */
export interface Suggestion {
  label: string;
  title: string;
}

/** The activity that will be sent: what was typed, or the first suggestion. */
export function activityOf(typed: string | null, suggestions: readonly Suggestion[]): string {
  return typed ?? suggestions[0]?.label ?? "";
}

/** The title that follows from an activity: the suggestion's own, else the words themselves. */
export function derivedTitle(activity: string, suggestions: readonly Suggestion[]): string {
  const words = activity.trim();
  const known = suggestions.find(({ label }) => label.toLocaleLowerCase() === words.toLocaleLowerCase());
  if (known) return known.title;
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
