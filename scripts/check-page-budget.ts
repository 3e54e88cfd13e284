import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { BUDGET_BYTES, filesOf, type Manifest, visits } from "./page-budget.ts";

const dist = "apps/web/dist";
const manifest: Manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8"));
const sizes = new Map<string, number>();

function sizeOf(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(`${dist}/${file}`), { level: 9 }).length;
  sizes.set(file, known);
  return known;
}

let over = 0;
for (const [visit, modules] of Object.entries(visits)) {
  const files = filesOf(manifest, modules);
  const size = files.reduce((sum, file) => sum + sizeOf(file), 0);
  if (size > BUDGET_BYTES) over += 1;
  console.log(
    `${size > BUDGET_BYTES ? "OVER" : "ok  "} ${visit.padEnd(24)} ${(size / 1000).toFixed(1)} of ${BUDGET_BYTES / 1000} KB in ${files.length} files`,
  );
  if (size > BUDGET_BYTES || process.argv.includes("--files")) {
    for (const file of files.sort((a, b) => sizeOf(b) - sizeOf(a)))
      console.log(`       ${(sizeOf(file) / 1000).toFixed(1).padStart(6)} ${file}`);
  }
}
process.exitCode = over > 0 ? 1 : 0;
