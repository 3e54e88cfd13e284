import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { chunkNameOf } from "./build/chunk-names.ts";
import { directImports } from "./build/direct-imports.ts";
import { precompress } from "./build/precompress.ts";
import { reactPreloadMeta } from "./build/react-preload.ts";
import { buildTarget } from "./build/supported-browsers.ts";
import { oldBrowser } from "./build/unsupported-browser.ts";

const api = process.env.API_URL ?? "http://127.0.0.1:3000";

export default defineConfig({
  // React has had it since 18; the shim is for older ones.
  resolve: { alias: { "use-sync-external-store/shim/index.js": "react" } },
  plugins: [directImports(), react(), reactPreloadMeta(), oldBrowser(), precompress()],
  build: {
    target: buildTarget,
    cssTarget: buildTarget,
    // No inlined assets: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    // The document's first script asks for all that a page needs, in one wave (build/react-preload.ts): no code for it in
    // every chunk. All styles are one file of 12 KB: by chunk they would be five requests, and need that code, too.
    modulePreload: false,
    cssCodeSplit: false,
    manifest: true,
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { debugName: "pages", name: (id, bundle) => chunkNameOf(id, (other) => bundle.getModuleInfo(other)) },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": api,
      "/socket.io": { target: api, ws: true },
    },
  },
  preview: { host: "127.0.0.1" },
});
