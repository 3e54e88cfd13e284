import type { Plugin } from "vite";

/**
 * The document names React and what all pages share, for its one script to ask for in one wave, once there is something
 * on the screen (src/app/ask-for-react.ts): asked for by the document itself they would hold that up.
 */
export function reactPreloadMeta(): Plugin {
  return {
    name: "pintpoint:start-early",
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
