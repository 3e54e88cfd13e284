import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const projects = [
  "packages/core",
  "packages/contract",
  "packages/client",
  "packages/page-server",
  "packages/port-suites",
  "apps/api",
  "apps/web",
  "cluster",
  "e2e",
  "bench",
  "scripts",
];

const failed = projects.filter((project) => {
  if (!existsSync(`${project}/tsconfig.json`)) throw new Error(`${project} has no tsconfig.json`);
  return spawnSync("tsc", ["-p", project], { stdio: "inherit" }).status !== 0;
});
console.log(`${projects.length} projects, ${failed.length} with errors`);
process.exitCode = failed.length > 0 ? 1 : 0;
