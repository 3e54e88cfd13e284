import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { linkModules } from "../link-modules.ts";
import { added, type Edit, edited } from "./files.ts";

const roots = ["apps/api", "packages", "package.json", "tsconfig.base.json", ".dependency-cruiser.cjs"];
const skipped = /(^|\/)(node_modules|dist|data|test)$|\.test\.ts$|^apps\/.*\/testing$/;

/** A copy of the server and the packages, without tests and what serves them: it can be changed, checked and started. */
export interface CopyOfTree {
  readonly directory: string;
  /** By path: the text of every file. */
  files(): Map<string, string>;
  write(path: string, text: string): void;
  /** Adds the domain. Throws when a place where an edit belongs is not there any more. */
  addDomain(): void;
  remove(): void;
}

export function copyOfTree(): CopyOfTree {
  const directory = mkdtempSync(join(tmpdir(), "pintpoint-domain-"));
  for (const root of roots)
    cpSync(root, join(directory, root), { recursive: true, filter: (path) => !skipped.test(path) });
  linkModules(directory);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  const read = (path: string): string => readFileSync(join(directory, path), "utf8");
  return {
    directory,
    files: () =>
      new Map(["apps", "packages"].flatMap((root) => filesBelow(directory, root)).map((path) => [path, read(path)])),
    write,
    addDomain() {
      for (const [path, text] of Object.entries(added)) write(path, text.trimStart());
      for (const [path, edits] of Object.entries(edited)) write(path, withEdits(path, read(path), edits));
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function filesBelow(directory: string, root: string): string[] {
  return readdirSync(join(directory, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
}

function withEdits(path: string, text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { find, replace }) => {
    if (before.split(find).length !== 2)
      throw new Error(`${path}: ${JSON.stringify(find)} does not stand there once; mend scripts/throwaway-domain`);
    return before.replace(find, () => replace);
  }, text);
}
