import type { Plugin } from "vite";

/** Chunks that every page needs, by name. */
const wanted = ["start", "shared"];

/** The document asks for React and what all pages share: its one script is small, and the rest need not wait for it. */
export function startEarly(): Plugin {
  return {
    name: "pintpoint:start-early",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const found = wanted.flatMap((name) => chunks.find((chunk) => chunk.name === name) ?? []);
        if (found.length !== wanted.length) throw new Error(`the build lacks a chunk of ${wanted.join(", ")}`);
        const files = new Set(found.flatMap(({ fileName, imports }) => [fileName, ...imports]));
        return [...files]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, fetchpriority: "low", href: `/${file}` },
            // First of all: the longest gets the connection that is open already.
            injectTo: "head-prepend",
          }));
      },
    },
  };
}
