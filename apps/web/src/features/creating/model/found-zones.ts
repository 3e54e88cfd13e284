/** Zones by a piece of their names, in the browser's language or as IANA has them; those that begin with it first. */
export function foundZones(zones: readonly { name: string; words: string }[], query: string): string[] {
  const wanted = folded(query).trim();
  const hits = zones
    .map(({ name, words }) => ({
      name,
      at: folded(words).search(new RegExp(`(^|[^\\p{L}])${escaped(wanted)}`, "u")),
      anywhere: folded(words).includes(wanted),
    }))
    .filter(({ anywhere }) => anywhere);
  return [...hits.filter(({ at }) => at >= 0), ...hits.filter(({ at }) => at < 0)].map(({ name }) => name);
}

// Case, accents and underscores do not tell places apart.
const folded = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("_", " ").toLowerCase();

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
