import { bidiIsolate, type Meetup, type OptionId, optionOf, type Slot, type Venue } from "@pintpoint/core";
import type { Formats } from "../datetime/formats.ts";

export const isVenue = (option: Slot | Venue): option is Venue => "name" in option;

/** How an option is called in a sentence: "Fri 4 Dec, 19:00–21:00", "The Snug". */
export function optionName(option: Slot | Venue, formats: Formats, zone: string): string {
  return isVenue(option) ? bidiIsolate(option.name) : formats.slot(option, zone);
}

/** The same by id; empty when it has just been removed. */
export function optionNameOf(meetup: Meetup, id: OptionId, formats: Formats, zone: string): string {
  const option = optionOf(meetup, id);
  return option ? optionName(option, formats, zone) : "";
}
