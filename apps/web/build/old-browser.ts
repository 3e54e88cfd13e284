import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const source = new URL("old-browser.js", import.meta.url);

/**
 * The document asks old-browser.js whether to show that the browser is too old: last, as no one waits for it. The file is
 * built as it is: what it is for are browsers that read nothing newer.
 */
export function oldBrowser(): Plugin {
  return {
    name: "pintpoint:old-browser",
    apply: "build",
    buildStart() {
      this.addWatchFile(source.pathname);
      this.emitFile({ type: "asset", name: "old-browser.js", source: readFileSync(source) });
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const file = Object.values(bundle).find(({ fileName }) => fileName.startsWith("assets/old-browser-"));
        if (file === undefined) throw new Error(`the build has not got old-browser.js`);
        return [{ tag: "script", attrs: { src: `/${file.fileName}`, async: true }, injectTo: "body" }];
      },
    },
  };
}
