import type { TreeRule } from "./source-file.ts";

/** A path from the repository's root, in the quotes that Markdown has for code. */
const citedPath = /`((?:apps|packages|cluster|e2e|bench|scripts|haproxy|docs)\/[\w./-]+)`/g;
/** Records of decisions tell what was: their paths are not kept up. */
const isKeptUp = (path: string): boolean => path.endsWith(".md") && !path.startsWith("docs/decisions/");
const template = "NNNN";
/** Made by the build, so it is not tracked. */
const builtPage = "apps/web/dist";

/** Readers are sent to files by the docs; a file that has moved must not be looked for at its old place. */
export const citedPathsRule: TreeRule = {
  name: "a path that the docs name is there",
  violations(files) {
    const paths = new Set(files.flatMap(({ path }) => withFolders(path)));
    return files
      .filter(({ path }) => isKeptUp(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(citedPath)]
          .map(([, cited = ""]) => cited)
          .filter(
            (cited) =>
              !cited.includes(template) && !cited.startsWith(builtPage) && !paths.has(cited.replace(/\/$/, "")),
          )
          .map((cited) => `${path} names ${cited}`),
      );
  },
  planted: [{ path: "docs/planted.md", text: "see `apps/api/src/nowhere.ts`" }],
};

/** `a/b/c.ts`, `a/b`, `a`. */
function withFolders(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
