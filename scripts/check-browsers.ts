import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuiltFile, checkBuiltFiles } from "./browser-support/check-built-files.ts";

const dist = "apps/web/dist";

const files = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:js|css)$/.test(path))
  .map((path): BuiltFile => ({ path, text: readFileSync(join(dist, path), "utf8") }));
// No build to check is an error.
if (!files.some(({ path }) => path.endsWith(".js")) || !files.some(({ path }) => path.endsWith(".css")))
  throw new Error(`${dist} holds no built page`);

const { violations, unusedAllowances } = checkBuiltFiles(files);
for (const violation of violations) console.error(violation);
for (const key of unusedAllowances)
  console.error(`${key} is accepted, but nothing uses it (scripts/browser-support/allowed-features.ts)`);
console.log(`${files.length} files held to the browsers served, ${violations.length} violations`);
process.exitCode = violations.length + unusedAllowances.length > 0 ? 1 : 0;
