import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const repository = resolve(import.meta.dirname, "..");

/**
 * A file that replaces modules, or loads them anew, changes them for every other file of its process; one that counts
 * timers counts those that another file's servers still set.
 */
const needsOwnProcess = /\bvi\.(mock|doMock|resetModules|getTimerCount)\(/;

/** Which of these test files need a process of their own. */
export function needingOwnProcess(patterns: string[]): string[] {
  return globSync(patterns, { cwd: repository }).filter((path) =>
    needsOwnProcess.test(readFileSync(resolve(repository, path), "utf8")),
  );
}
