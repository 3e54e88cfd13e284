import { z } from "zod";

/** What vite writes about each chunk (`build.manifest`). */
export const pageManifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
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
 * A first visit waits for the entry, the chunk of its page and one language; what a page loads later (the socket
 * client) is not counted. Every page is weighed with the heaviest language.
 */
export function pageWeights(manifest: PageManifest, bytesOf: (file: string) => number): PageWeight[] {
  const entries = keysWhere(manifest, (_, chunk) => chunk.isEntry === true);
  const pages = keysWhere(manifest, (key, chunk) => key.startsWith("src/routes/") && !chunk.isEntry);
  const languages = keysWhere(manifest, (key) => key.startsWith("src/lib/i18n/catalogue/"));
  if (entries.length === 0 || pages.length === 0) throw new Error("the manifest names no entry, or no page");

  return pages.map((page) => {
    const variants = (languages.length > 0 ? languages : [page]).map((language) => [...entries, page, language]);
    const weights = variants.map((roots) => {
      const files = filesNeeded(manifest, roots).filter((file) => file.endsWith(".js"));
      return files.reduce((sum, file) => sum + bytesOf(file), 0);
    });
    return { page, bytes: Math.max(...weights) };
  });
}

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
