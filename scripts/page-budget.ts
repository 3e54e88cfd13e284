/** What Vite writes about each chunk of the build, as far as it matters here. */
export interface Chunk {
  file: string;
  /** Loaded together with this one. */
  imports?: string[];
}
export type Manifest = Record<string, Chunk>;

/** The specification's bound for a first visit: JavaScript before the page can be used, gzip. */
export const BUDGET = 100 * 1000;

const entry = "index.html";
const texts = (language: string, group: string) => `src/lib/i18n/catalogue/${language}/${group}.ts`;

/** By visit, the modules that a page loads before it can be used; what they import statically comes along. */
export const visits: Record<string, string[]> = Object.fromEntries(
  ["en", "ru"].flatMap((language) => {
    const always = [entry, texts(language, "base")];
    const home = [...always, texts(language, "home"), "src/routes/home-page/home-page.tsx"];
    return [
      [`/ on a desktop, ${language}`, [...home, "src/features/creating/components/week-grid.tsx"]],
      [`/ on a phone, ${language}`, [...home, "src/features/creating/components/day-strip.tsx"]],
      [`/m/:id, ${language}`, [...always, texts(language, "meetup"), "src/routes/meetup-page/meetup-page.tsx"]],
    ];
  }),
);

/** The files of some modules and of everything that they import statically. Throws when a module is not in the build. */
export function filesOf(manifest: Manifest, modules: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the build's manifest`);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const module of modules) visit(module);
  return [...new Set([...seen].map((name) => manifest[name]?.file ?? ""))].filter((file) => file.endsWith(".js"));
}
