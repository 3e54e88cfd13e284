/** What a bundler knows of a module. */
interface ModuleInfo {
  /** Ids of the modules that import it statically. */
  importers: readonly string[];
}
type GetModuleInfo = (id: string) => ModuleInfo | null;

/** Modules at which the loading of something begins, by the end of their path. */
const roots = {
  early: "/src/app/early.ts",
  start: "/src/app/main.tsx",
  home: "/src/routes/home-page/home-page.tsx",
  grid: "/src/features/creating/components/week-grid.tsx",
  strip: "/src/features/creating/components/day-strip.tsx",
  meetup: "/src/routes/meetup-page/meetup-page.tsx",
} as const;
const sharedByBothPages =
  /\/packages\/(?:core\/src\/meetup\/(?:day|instant|isolate|limits|time-zone|wall-time)|client\/src\/device\/(?:browser-storage|device|device-storage|recent-meetups))\.ts$/;
const meetupPageOnly =
  /\/packages\/(?:core\/src\/(?:meetup\/(?:lookup|option-order|over|sorted-options|voting-open|without-capability)|voting\/(?:ballot|effective-vote|finishing|joining-order|line|option-tallies|standing|steps|word)|access\/rights|view\/view)|client\/src\/(?:http\/(?:problem-error|unreachable)|device\/links))\.ts$/;
type Root = keyof typeof roots;

/**
 * Which chunk a module belongs to. Many small chunks compress badly and cost a request each, and one for everything that
 * is shared would make each page pay for the other: so what is needed at once goes by the pages that need it, and what
 * is loaded later (null) stays where the bundler puts it. What both pages need goes with React (`start`): a page's chunk
 * imports nothing else, so nothing is found out late, and all that is asked for at once fits in six connections.
 */
export function chunkNameOf(id: string, look: GetModuleInfo): string | null {
  const path = id.replaceAll("\\", "/");
  // Behind the index of a package everything looks needed; the bundler knows better which of it is.
  if (path.includes("/packages/"))
    return sharedByBothPages.test(path) ? "start" : meetupPageOnly.test(path) ? "meetup-page" : null;
  if (path.endsWith(roots.grid)) return null;
  const reached = rootsOf(id, look);
  // Before anything else, and without waiting for it; the plural's rules are of every text.
  if (reached.has("early") || path.endsWith("/src/lib/i18n/plural.ts")) return "early";
  if (reached.has("start")) return "start";
  const home = reached.has("home") || (reached.has("grid") && reached.has("strip"));
  const anyHome = home || reached.has("grid") || reached.has("strip");
  if (reached.has("meetup")) return anyHome ? "start" : "meetup-page";
  // With all that it needs: what a sheet shares with it would be a chunk of its own, found out about late.
  if (reached.has("strip") && !home) return "day-strip";
  if (!home) return null;
  // Of the design system others may want it later, and should not get the page with it.
  return /\/src\/(?:ui|lib)\//.test(path) ? "start" : "home-page";
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
