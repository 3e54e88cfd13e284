/** A module as dependency-cruiser reports it. */
export interface CruisedModule {
  source: string;
  dependencies: readonly { resolved: string }[];
}

/** A rule of .dependency-cruiser.cjs, as far as it is read here. */
export interface DomainRule {
  from: { path: string; pathNot: string };
}

export interface DomainImport {
  from: string;
  to: string;
}

/** By the domain that imports, and the one that is imported: the first such import. */
type Edges = Map<string, Map<string, DomainImport>>;

/**
 * Circles of domains that import each other, each as its imports, one a step. Domains that are in several circles may be
 * reported in one of them only; without circles the list is empty.
 *
 * @param rules those whose `from` says in its first group which domain a file belongs to
 */
export function domainCycles(modules: readonly CruisedModule[], rules: readonly DomainRule[]): DomainImport[][] {
  const edges = edgesOf(modules, rules);
  const cycles = Array.from(edges.keys(), (start) => cycleFrom(start, edges));
  return cycles.filter((cycle) => cycle !== null);
}

function edgesOf(modules: readonly CruisedModule[], rules: readonly DomainRule[]): Edges {
  const paths = rules.map(({ from }) => ({ domain: new RegExp(from.path), excluded: new RegExp(from.pathNot) }));
  const domainOf = (path: string): string | undefined =>
    paths.flatMap(({ domain, excluded }) => (excluded.test(path) ? [] : (domain.exec(path)?.[1] ?? [])))[0];
  const edges: Edges = new Map();
  for (const { source, dependencies } of modules) {
    const from = domainOf(source);
    if (from === undefined) continue;
    for (const { resolved } of dependencies) {
      const to = domainOf(resolved);
      if (to === undefined || to === from) continue;
      const imports = edges.get(from) ?? new Map<string, DomainImport>();
      edges.set(from, imports.set(to, imports.get(to) ?? { from: source, to: resolved }));
    }
  }
  return edges;
}

/** The shortest way back to `start`; null when there is none, or when another domain of the circle comes first by name. */
function cycleFrom(start: string, edges: Edges): DomainImport[] | null {
  const ways = [[start]];
  const reached = new Set<string>();
  for (const way of ways) {
    for (const next of edges.get(way.at(-1) ?? "")?.keys() ?? []) {
      if (next === start) return way.some((domain) => domain < start) ? null : importsOf([...way, start], edges);
      if (reached.has(next)) continue;
      reached.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

function importsOf(circle: readonly string[], edges: Edges): DomainImport[] {
  return circle.slice(1).flatMap((to, index) => edges.get(circle[index] ?? "")?.get(to) ?? []);
}
