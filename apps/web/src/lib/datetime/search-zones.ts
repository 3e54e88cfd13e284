interface SearchedZone {
  name: string;
  /** Its name in the browser's words. */
  words: string;
  /** What people call the places that have its clock. */
  places?: readonly string[];
}

/**
 * Zones by a piece of their names, in the browser's language or as IANA has them, or by a place. Whole names come first,
 * then whole words in them, then what begins with the piece: "India" is India before it is Indiana.
 */
export function searchZones(zones: readonly SearchedZone[], query: string): string[] {
  const wanted = folded(query);
  const ranks = new Map<number, string[]>();
  for (const { name, words, places = [] } of zones) {
    const city = name.split("/").at(-1) ?? name;
    const called = [folded(name), folded(words), folded(city), ...places.map(folded)];
    const rank = Math.min(...called.map((text) => rankOf(text, wanted)));
    ranks.set(rank, [...(ranks.get(rank) ?? []), name]);
  }
  return [0, 1, 2, 3].flatMap((rank) => ranks.get(rank) ?? []);
}

/** The place by which a zone was found, as it is written; null where it was found by its own name. */
export function matchingPlace({ words, places = [] }: SearchedZone, query: string): string | null {
  const wanted = folded(query);
  const [best] = places
    .map((place) => ({ place, rank: rankOf(folded(place), wanted) }))
    .sort((a, b) => a.rank - b.rank);
  return best !== undefined && best.rank < Math.min(4, rankOf(folded(words), wanted)) ? best.place : null;
}

/** 0 is the whole text, 4 not at all. */
function rankOf(text: string, wanted: string): number {
  if (text === wanted) return 0;
  if (!text.includes(wanted)) return 4;
  const piece = escaped(wanted);
  if (new RegExp(`(^|[^\\p{L}])${piece}($|[^\\p{L}])`, "u").test(text)) return 1;
  return new RegExp(`(^|[^\\p{L}])${piece}`, "u").test(text) ? 2 : 3;
}

// Case, accents, hyphens and underscores do not tell places apart.
const folded = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/[\p{M}.]/gu, "")
    .replaceAll(/[_\s-]+/g, " ")
    .toLowerCase()
    .trim();

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
