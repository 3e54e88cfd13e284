import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const source = new URL("old-browser.js", import.meta.url);

/**
 * Adds old-browser.js, which shows a notice in unsupported browsers, as the last script. It is copied unbuilt: the
 * browsers it is for support no newer syntax.
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
