import { z } from "zod";

/** What vite writes about each chunk (`build.manifest`). */
export const pageManifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.string().optional(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    dynamicImports: z.array(z.string()).optional(),
  }),
);
export type PageManifest = z.infer<typeof pageManifest>;

/** Bytes of script that a first visit of one page waits for. */
export interface PageWeight {
  page: string;
  bytes: number;
}

/**
 * A first visit waits for the entry, what draws every page, the chunk of its page, and the texts of one language: those of every page (`base`)
 * and those named like the page. What a page loads later (the socket client, sheets) is not counted. Every page is
 * weighed with its heaviest language.
 */
export function pageWeights(manifest: PageManifest, bytesOf: (file: string) => number): PageWeight[] {
  const entries = keysWhere(manifest, (_, chunk) => chunk.isEntry === true || chunk.name === START);
  const pages = keysWhere(manifest, (_, { name = "" }) => PAGE.test(name));
  const languages = keysWhere(manifest, (key) => BASE_TEXTS.test(key)).map((key) => key.replace(/base\.ts$/, ""));
  // A layout that this does not know must not pass as a light page.
  if (entries.length === 0 || pages.length === 0 || languages.length === 0) {
    throw new Error("the manifest names no entry, no page or no language");
  }
  return pages.map((page) => {
    const texts = `${PAGE.exec(manifest[page]?.name ?? "")?.[1]}.ts`;
    const weights = languages.map((language) => {
      const files = filesNeeded(manifest, [...entries, page, `${language}base.ts`, language + texts]);
      return files.filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + bytesOf(file), 0);
    });
    return { page, bytes: Math.max(...weights) };
  });
}

const PAGE = /^(.+)-page$/;
/** The chunk of React and all that every page waits for: the entry, which is small, loads it. */
const START = "start";
const BASE_TEXTS = /^src\/lib\/i18n\/catalogue\/[^/]+\/base\.ts$/;

type Chunk = PageManifest[string];

function keysWhere(manifest: PageManifest, holds: (key: string, chunk: Chunk) => boolean): string[] {
  return Object.entries(manifest).flatMap(([key, chunk]) => (holds(key, chunk) ? [key] : []));
}

// Every file once, however many chunks import it.
function filesNeeded(manifest: PageManifest, roots: string[]): string[] {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    manifest[key]?.imports?.forEach(visit);
  };
  roots.forEach(visit);
  return [...new Set([...seen].flatMap((key) => manifest[key]?.file ?? []))];
}
