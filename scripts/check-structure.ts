import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { bannedNamesRule } from "./banned-names.ts";
import { citedPathsRule } from "./cited-paths.ts";
import { ruleIdRules } from "./rule-ids.ts";
import { lineCount, structureRules } from "./structure-rules.ts";

const treeRules = [...ruleIdRules, bannedNamesRule, citedPathsRule];

/** Tracked and new text files; not ignored files, images, or the lock file. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter(
    (file) => file !== "" && file !== "package-lock.json" && !/\.(png|jpe?g|webp|avif|ico|woff2?|gz|br)$/.test(file),
  );

const tree = files.flatMap((path) => {
  try {
    return [{ path, text: readFileSync(path, "utf8") }];
  } catch {
    return []; // deleted, not yet committed
  }
});
const violations = [
  ...structureRules.flatMap((rule) =>
    tree.filter((file) => rule.breaks(file)).map((file) => `${rule.name}: ${file.path}`),
  ),
  ...treeRules.flatMap((rule) => rule.violations(tree).map((violation) => `${rule.name}: ${violation}`)),
];
const unproved = [
  ...structureRules.filter((rule) => !rule.breaks(rule.planted)),
  ...treeRules.filter((rule) => rule.violations(rule.planted).length === 0),
].map((rule) => `${rule.name}: its planted sample passes`);

for (const line of [...violations, ...unproved]) console.error(line);
const lines = tree
  .filter(({ path }) => /\/src\//.test(path) && !/\.test\./.test(path))
  .map(({ text }) => lineCount(text))
  .sort((a, b) => a - b);
console.log(
  `${tree.length} files, ${structureRules.length + treeRules.length} rules; source files: median ${lines[lines.length >> 1]} lines, longest ${lines.at(-1)}`,
);
process.exitCode = violations.length + unproved.length > 0 ? 1 : 0;
