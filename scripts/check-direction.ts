import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CruisedModule, type DomainRule, domainCycles } from "./domain-graph.ts";
import { linkModules } from "./link-modules.ts";
import { plantedViolations } from "./planted-violations.ts";

const ROOTS = ["apps", "packages", "cluster", "e2e", "bench"];

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

interface Report {
  summary: { violations: Violation[]; totalCruised: number };
  modules: CruisedModule[];
}

const { forbidden }: { forbidden: (DomainRule & { name: string })[] } = createRequire(import.meta.url)(
  "../.dependency-cruiser.cjs",
);
/** These say which folders are domains. */
const domainRules = forbidden.filter(({ name }) =>
  ["a-domain-by-its-ports", "core-domains-by-their-ports", "contract-domains-by-their-types"].includes(name),
);

/** Runs dependency-cruiser on a tree; an empty tree is a failure, because a parser that reads nothing finds nothing. */
function cruise(folder: string): Report["summary"] {
  const run = spawnSync("depcruise", ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...ROOTS], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (!run.stdout.startsWith("{"))
    throw new Error(`dependency-cruiser failed: ${run.stderr || run.stdout || run.error}`);
  const { summary, modules } = JSON.parse(run.stdout) as Report;
  if (summary.totalCruised === 0) throw new Error("dependency-cruiser read no module at all");
  const circles = domainCycles(modules, domainRules).flat();
  const circular = circles.map(({ from, to }): Violation => ({ rule: { name: "domains-one-way" }, from, to }));
  return { ...summary, violations: [...summary.violations, ...circular] };
}

/** A copy of the tree in which each law is broken once. */
function copyWithViolations(): string {
  const folder = mkdtempSync(join(tmpdir(), "pintpoint-direction-"));
  const skip = /(^|\/)(node_modules|dist|data|\.git|results)$/;
  for (const root of ROOTS) cpSync(root, join(folder, root), { recursive: true, filter: (path) => !skip.test(path) });
  cpSync(".dependency-cruiser.cjs", join(folder, ".dependency-cruiser.cjs"));
  cpSync("package.json", join(folder, "package.json"));
  linkModules(folder);
  for (const violation of plantedViolations) {
    for (const [file, text] of Object.entries(violation.files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  }
  return folder;
}

const found = cruise(".");
for (const { rule, from, to } of found.violations) console.error(`${rule.name}: ${from} → ${to}`);

const folder = copyWithViolations();
const unproved = (() => {
  try {
    const seen = cruise(folder).violations;
    return plantedViolations.filter(
      ({ rule, files }) => !seen.some((v) => v.rule.name === rule && Object.hasOwn(files, v.from)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
})();
for (const { rule } of unproved) console.error(`${rule}: a planted violation was not found`);

console.log(
  `${found.totalCruised} modules, ${found.violations.length} violations, ${plantedViolations.length - unproved.length} of ${plantedViolations.length} planted ones found`,
);
process.exitCode = found.violations.length + unproved.length > 0 ? 1 : 0;
