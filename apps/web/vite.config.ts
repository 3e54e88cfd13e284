import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./build/precompress.ts";

const api = process.env.API_URL ?? "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    // No inlined assets: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    sourcemap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Many small chunks compress badly: what several pages share is one, and what changes only with
          // a dependency another. The QR encoder is wanted by sheets only, and stays with them.
          groups: [
            { name: "vendor", test: /node_modules\/(?!uqr\/)/, minShareCount: 2 },
            { name: "shared", test: /src\/(?:ui|lib)\/(?!i18n\/catalogue)/, minShareCount: 2 },
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
