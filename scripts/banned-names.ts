import { identifiersIn } from "./identifiers-in.ts";
import type { SourceFile, TreeRule } from "./source-file.ts";

const wordsPage = "docs/spec/words.md";
const code = /^(?:apps|packages|cluster|e2e|bench|scripts)\//;
/** Texts for people, and what an older version has written. */
const notOurs = /^apps\/web\/src\/lib\/i18n\/catalogue\/|^apps\/api\/test\/(?:old-data|recorded)\//;

interface BannedNames {
  /** No part of a name, in lower case. */
  parts: ReadonlySet<string>;
  identifiers: ReadonlySet<string>;
  fileNames: ReadonlySet<string>;
}

/** The first column of the table under "Not used". */
export function bannedNamesOf(words: string): BannedNames {
  const [, table = ""] = words.split(/^## Not used$/m);
  const names = table
    .split("\n")
    .flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? [])
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
  return {
    parts: new Set(names.filter((name) => /^[a-z]+$/.test(name))),
    identifiers: new Set(names.filter((name) => /^[\w#]*[A-Z]\w*$/.test(name))),
    fileNames: new Set(names.filter((name) => name.includes("."))),
  };
}

/** `#pursesOf`, `MAX_PURSES` and `purses-at-once` have the part `purse`, each in lower case and without its plural. */
export function partsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.flatMap((word) => [word.toLowerCase(), word.toLowerCase().replace(/s$/, "")]);
}

function bannedNamesIn({ path, text }: SourceFile, { parts, identifiers, fileNames }: BannedNames): string[] {
  const fileName = path.slice(path.lastIndexOf("/") + 1);
  const names = /\.(?:tsx?|cjs)$/.test(path) ? identifiersIn(text) : [];
  return [
    ...(fileNames.has(fileName) || partsOf(path).some((part) => parts.has(part)) ? ["its own name"] : []),
    ...names.filter((name) => identifiers.has(name.replace("#", "")) || partsOf(name).some((part) => parts.has(part))),
  ];
}

export const bannedNamesRule: TreeRule = {
  name: `a name is none of those that ${wordsPage} does not use`,
  violations(files) {
    const banned = bannedNamesOf(files.find(({ path }) => path === wordsPage)?.text ?? "");
    return files
      .filter(({ path }) => code.test(path) && !notOurs.test(path))
      .flatMap((file) => bannedNamesIn(file, banned).map((name) => `${file.path}: ${name}`));
  },
  planted: [
    { path: wordsPage, text: "## Not used\n\n| not | but |\n| --- | --- |\n| `zebra` | horse |" },
    { path: "scripts/a.ts", text: "class A { #zebras = 1 }" },
  ],
};
