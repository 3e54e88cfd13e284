import type { Draft } from "../types.ts";
import { nonEmptyVenues } from "./draft.ts";
import type { DraftError, DraftErrors } from "./validate-draft.ts";

/** The server's `errors` at the draft's own fields; `elsewhere` when one of them belongs to no field of the page. */
export function serverFieldErrors(
  draft: Draft,
  errors: readonly { path: string }[],
): { faults: DraftErrors; elsewhere: boolean } {
  const faults: Record<string, DraftError> = {};
  let elsewhere = errors.length === 0;
  for (const { path } of errors) {
    const field = fieldAt(draft, path.split("."));
    if (field === null) elsewhere = true;
    else
      faults[field] =
        field.startsWith("slots.") || field === "deadline" ? "past" : field.endsWith(".url") ? "link" : "refused";
  }
  return { faults, elsewhere };
}

function fieldAt(draft: Draft, [part, index, ...rest]: string[]): string | null {
  switch (part) {
    case "title":
    case "activity":
    case "description":
    case "timeZone":
      return part;
    case "organiser":
      return "name";
    case "settings":
      return index === "deadline" ? "deadline" : null;
    case "slots": {
      const slot = draft.slots[Number(index)];
      return slot ? `slots.${slot.id}` : null;
    }
    case "venues": {
      const venue = nonEmptyVenues(draft.venues)[Number(index)];
      return venue ? `venues.${venue.id}.${rest[0] ?? "name"}` : null;
    }
    default:
      return null;
  }
}
