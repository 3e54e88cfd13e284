/** What a bundler knows of a module. */
interface ModuleInfo {
  /** Ids of the modules that import it statically. */
  importers: readonly string[];
}
type GetModuleInfo = (id: string) => ModuleInfo | null;

/** Modules whose dynamic imports start a page, by the end of their path. */
const roots = {
  entry: "/src/app/entry.ts",
  start: "/src/app/main.tsx",
  home: "/src/routes/home-page/home-page.tsx",
  grid: "/src/features/creating/components/week-grid.tsx",
  strip: "/src/features/creating/components/day-strip.tsx",
  meetup: "/src/routes/meetup-page/meetup-page.tsx",
} as const;
type Root = keyof typeof roots;

/**
 * The chunk of a module. Modules needed at once are grouped by the pages that need them; what both pages need is in
 * `start` with React, so that a page's chunk imports nothing that the browser has to discover, and at most six requests
 * start together. Lazily loaded modules (null) are left to the bundler.
 */
export function chunkNameOf(id: string, look: GetModuleInfo): string | null {
  const path = id.replaceAll("\\", "/");
  if (path.endsWith(roots.grid)) return null;
  const reached = rootsOf(id, look);
  // Before anything else, and without waiting for it; the plural's rules are of every text.
  if (reached.has("entry") || path.endsWith("/src/lib/i18n/plural.ts")) return "entry";
  if (reached.has("start")) return "start";
  const home = reached.has("home") || (reached.has("grid") && reached.has("strip"));
  const anyHome = home || reached.has("grid") || reached.has("strip");
  if (reached.has("meetup")) return anyHome ? "start" : "meetup-page";
  // With all that it needs: what a sheet shares with it would be a chunk of its own, found out about late.
  if (reached.has("strip") && !home) return "day-strip";
  if (!home) return null;
  // What is shared may be used by other chunks, too, which must not import a page's chunk for it.
  return /\/src\/(?:ui|lib)\/|\/packages\/[^/]+\/src\//.test(path) ? "start" : "home-page";
}

function rootsOf(id: string, look: GetModuleInfo): Set<Root> {
  const reached = new Set<Root>();
  const seen = new Set<string>();
  const visitImporters = (at: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const [root, path] of Object.entries(roots)) {
      if (at.replaceAll("\\", "/").endsWith(path) && isRoot(root)) reached.add(root);
    }
    for (const importer of look(at)?.importers ?? []) visitImporters(importer);
  };
  visitImporters(id);
  return reached;
}

const isRoot = (name: string): name is Root => Object.hasOwn(roots, name);
