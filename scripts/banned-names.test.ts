import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bannedNamesOf, bannedNamesRule, partsOf } from "./banned-names.ts";

const words = {
  path: "docs/spec/words.md",
  text: [
    "| `early` | a word of another table |",
    "## Not used",
    "| not | but |",
    "| --- | --- |",
    "| `zebra` `yak` | horse |",
    "| `Zoo` `MAX_ZOO` | `Stable` |",
    "| `zoo.ts` | what the file exports |",
  ].join("\n"),
};
const violationsOf = (path: string, text: string): string[] => bannedNamesRule.violations([words, { path, text }]);

it("a planted violation is found", () => {
  expect(bannedNamesRule.violations(bannedNamesRule.planted)).not.toEqual([]);
});

it("the table tells parts of names, identifiers and file names", () => {
  const { parts, identifiers, fileNames } = bannedNamesOf(words.text);
  expect([[...parts], [...identifiers], [...fileNames]]).toEqual([["zebra", "yak"], ["Zoo", "MAX_ZOO"], ["zoo.ts"]]);
});

it("the repository's own table is read", () => {
  const { parts, identifiers, fileNames } = bannedNamesOf(readFileSync("docs/spec/words.md", "utf8"));
  for (const names of [parts, identifiers, fileNames]) expect(names.size).toBeGreaterThan(20);
});

it("a name has parts", () => {
  expect(partsOf("#pursesOf")).toEqual(["purses", "purse", "of", "of"]);
  expect(partsOf("MAX_HTTPRequests2x").filter((_, n) => n % 2 === 0)).toEqual(["max", "http", "requests", "x"]);
});

describe("a name that is not used", () => {
  it.each([
    ["apps/zebra.ts", ""],
    ["apps/zebras/a.css", ""],
    ["apps/one-zebra-at-once.test.ts", ""],
    ["apps/a/zoo.ts", ""],
    ["apps/a.ts", "const zebra = 1;"],
    ["apps/a.ts", "class A { #zebras = 1 }"],
    ["apps/a.ts", "function countZebras() {}"],
    ["apps/a.ts", "const MAX_ZEBRA_MS = 1;"],
    ["apps/a.tsx", "const a = { yak: 1 };"],
    ["apps/a.ts", "type Zoo = string;"],
    ["apps/a.ts", "const MAX_ZOO = 1;"],
    ["apps/a.ts", `const a = \`\${zebra}\`;`],
  ])("is found in %s: %s", (path, text) => expect(violationsOf(path, text)).toHaveLength(1));

  it.each([
    ["apps/a.ts", "// zebra, Zoo"],
    ["apps/a.ts", 'const a = "zebra";'],
    ["apps/a.ts", "const a = `zebra`;"],
    ["apps/a.ts", "const zebraic = zoo + ZooKeeper + kayak;"],
    ["apps/a/zoo.tsx", ""],
    ["apps/a.md", "zebra"],
    ["docs/zebra.md", ""],
    ["apps/web/src/lib/i18n/catalogue/en/meetup.ts", "const a = { zebra: 1 };"],
  ])("is not seen in %s: %s", (path, text) => expect(violationsOf(path, text)).toEqual([]));
});
