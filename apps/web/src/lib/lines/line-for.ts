import { activityKeyOf, bidiIsolate } from "@pintpoint/core";
import type { LineState, Lines } from "./line-states.ts";

/** What a line is chosen by. */
export interface LineSubject {
  /** All who see the meetup get the same variant. */
  id: string;
  activity: string;
}

/** The line for a state, with the name in it; "" where it needs a name and there is none. Null: no meetup is meant. */
export function lineFor(lines: Lines, state: LineState, meetup: LineSubject | null, name?: string): string {
  const found = lines[state];
  const variants = isVariants(found) ? found : found[activityKeyOf(meetup?.activity ?? "")];
  const line = variants[hashOf(`${meetup?.id ?? ""} ${state}`) % variants.length] ?? "";
  if (!line.includes("{name}")) return line;
  return name === undefined ? "" : line.replaceAll("{name}", () => bidiIsolate(name));
}

const isVariants = (found: Lines[LineState]): found is readonly string[] => Array.isArray(found);

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
