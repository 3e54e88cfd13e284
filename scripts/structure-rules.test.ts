import { describe, expect, it } from "vitest";
import { structureRules } from "./structure-rules.ts";

const breaks = (name: string, path: string, text: string): boolean | undefined =>
  structureRules.find((rule) => rule.name === name)?.breaks({ path, text });

// Written in pieces, so that the rules do not find themselves here.
const a = "a" + "ny";

describe("types are not switched off", () => {
  const rule = "types are not switched off";

  it.each([
    `const x: ${a} = 1;`,
    `const x = y as ${a};`,
    `const x: Array<${a}> = [];`,
    `type X = Map<string, ${a}>;`,
    `// @ts-${"ignore"}`,
    `const x = y as ${"unknown"} as string;`,
  ])("finds %s", (text) => expect(breaks(rule, "a/b.ts", text)).toBe(true));

  it.each([
    `const heads = { no: 0, ${a}: 0, unsaid: 0 };`,
    `/** The other axis counts as ${a}. */`,
    `const x = 1; // as ${a} other`,
    `const url = "https://example.org/x";`,
  ])("leaves %s alone", (text) => expect(breaks(rule, "a/b.ts", text)).toBe(false));
});

describe("past 400 lines a file has two ideas in it", () => {
  it("refuses line 401, not line 400", () => {
    const rule = "past 400 lines a file has two ideas in it";
    expect(breaks(rule, "a/b.ts", "x\n".repeat(400))).toBe(false);
    expect(breaks(rule, "a/b.ts", "x\n".repeat(401))).toBe(true);
  });
});
