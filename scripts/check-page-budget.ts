import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageManifest, pageWeights } from "./page-weight.ts";

const BUILT = "apps/web/dist";
/** The first visit's script, compressed: the bound of the design's table of budgets. */
const BUDGET = 100_000;
const AS_SERVED = { level: 9 };

const manifest = pageManifest.parse(JSON.parse(readFileSync(join(BUILT, ".vite/manifest.json"), "utf8")));
const weights = pageWeights(manifest, (file) => gzipSync(readFileSync(join(BUILT, file)), AS_SERVED).length);

for (const { page, bytes } of weights) {
  console.log(`${(bytes / 1000).toFixed(1)} of ${BUDGET / 1000} kB  ${page}`);
}
process.exitCode = weights.some(({ bytes }) => bytes > BUDGET) ? 1 : 0;
