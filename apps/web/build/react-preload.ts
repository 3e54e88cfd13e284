import type { Plugin } from "vite";

/**
 * Writes the files of React and the shared chunk into index.html, so that the first script can request them all at once
 * after the first paint.
 */
export function reactPreloadMeta(): Plugin {
  return {
    name: "pintpoint:react-preload",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const start = Object.values(bundle).find((output) => output.type === "chunk" && output.name === "start");
        if (start?.type !== "chunk") throw new Error("the build has no chunk called start");
        const preloads = [start.fileName, ...start.imports]
          .filter((file) => !html.includes(file))
          .map((file) => `/${file}`);
        return [{ tag: "meta", attrs: { name: "scripts", content: preloads.join(" ") }, injectTo: "head" }];
      },
    },
  };
}
