/** What Vite writes about each chunk of the build, as far as it matters here. */
export interface Chunk {
  file: string;
  name?: string;
  /** Loaded together with this one. */
  imports?: string[];
}
export type Manifest = Record<string, Chunk>;

/** JavaScript that a first visit may load before the page can be used, in bytes, gzip. */
export const BUDGET_BYTES = 100 * 1000;

/** By name, of every page: React, and among what it imports the script of the document, which asks for all this. */
const entry = "start";
const texts = (language: string, group: string) => `src/lib/i18n/catalogue/${language}/${group}.ts`;

/** By visit, the modules that a page loads before it can be used; what they import statically comes along. */
export const visits: Record<string, string[]> = Object.fromEntries(
  ["en", "ru"].flatMap((language) => {
    const always = [entry, texts(language, "base")];
    const home = [...always, texts(language, "home"), "home-page"];
    return [
      [`/ on a desktop, ${language}`, [...home, "src/features/creating/components/week-grid.tsx"]],
      [`/ on a phone, ${language}`, [...home, "day-strip"]],
      [`/m/:id, ${language}`, [...always, texts(language, "meetup"), "meetup-page"]],
    ];
  }),
);

/** The files of some modules (or chunks, by name) and of everything that they import statically. Throws when a module is not in the build. */
export function filesOf(manifest: Manifest, modules: readonly string[]): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name] ?? Object.values(manifest).find((one) => one.name === name);
    if (chunk === undefined) throw new Error(`${name} is not in the build's manifest`);
    files.push(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const module of modules) visit(module);
  return [...new Set(files)].filter((file) => file.endsWith(".js"));
}
