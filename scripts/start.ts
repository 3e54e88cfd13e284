import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SOURCES = ["apps/web", "packages/core/src", "packages/contract/src", "packages/client/src", "package-lock.json"];
const BUILT = "apps/web/dist/index.html";

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== "dist" && name !== "node_modules");
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
}

/** Builds the page when there is none, or when a source is newer than it. */
function buildPageIfNeeded(): void {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > Math.max(...SOURCES.map(newest))) return;
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], { encoding: "utf8" });
  if (status === 0) return;
  console.error(`The page could not be built.\n${stdout}${stderr}`);
  process.exit(1);
}

// The page is built first, then the api runs in this very process: signals and exit codes are its own.
buildPageIfNeeded();
await import("../apps/api/src/main.ts");
