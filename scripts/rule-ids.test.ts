import { describe, expect, it } from "vitest";
import { definitions, quotedInTitles, ruleIdRules } from "./rule-ids.ts";
import type { SourceFile } from "./source-file.ts";

const violationsOf = (name: string, files: SourceFile[]): string[] | undefined =>
  ruleIdRules.find((rule) => rule.name === name)?.violations(files);
const page = (text: string, path = "docs/spec/a.md"): SourceFile => ({ path, text });
const testFile = (text: string): SourceFile => ({ path: "a/b.test.ts", text });

// Made of two parts, so that the rules do not find themselves here.
const ms = (n: number): string => `M${"S"}${n}`;
const f = `F${""}`;

it.each(ruleIdRules)("a planted violation is found: $name", (rule) => {
  expect(rule.violations(rule.planted)).not.toEqual([]);
});

describe("an id is defined", () => {
  it("in bold, or in the first cell of a row; mentioned elsewhere", () => {
    const text = `- **${ms(1)} – permission.** Also ${ms(7)}. **${ms(2)}** More.\n\n| ${ms(3)} | a fault, ${ms(8)} |\n`;
    expect(definitions([page(text)]).map(({ id }) => id)).toEqual([ms(1), ms(2), ms(3)]);
  });

  it("by a page of the specification alone", () => {
    const text = `**${ms(1)}** A rule.`;
    expect(definitions([page(text, "docs/spec/README.md"), page(text, "docs/a.md"), page(text, "a/b.ts")])).toEqual([]);
  });
});

describe("a quoted id is defined in docs/spec", () => {
  const rule = "a quoted id is defined in docs/spec";
  const defined = page(`**${ms(1)}** A rule.`);

  it.each([
    ["a/b.ts", `// ${ms(99)}`],
    ["docs/a.md", `([${ms(2)}](spec/a.md))`],
    ["haproxy/a.cfg", `# ${ms(3)}`],
    ["a/b.test.ts", `it("[${ms(4)}] x")`],
    ["a/b.test.ts", `it("[Q${"Q"}1] letters that no page has, but in the name of a test")`],
  ])("fails for %s: %s", (path, text) => expect(violationsOf(rule, [defined, { path, text }])).toHaveLength(1));

  it.each([`// ${ms(1)}`, "// UTF8, V8, IPV6, ES2024", `// x${ms(2)}`])("leaves %s alone", (text) => {
    expect(violationsOf(rule, [defined, { path: "a/b.ts", text }])).toEqual([]);
  });
});

describe("an id is defined once", () => {
  it("is said of the second page", () => {
    const twice = [page(`**${ms(1)}** A rule.`), page(`| ${ms(1)} | another |`, "docs/spec/b.md")];
    expect(violationsOf("an id is defined once", twice)).toEqual([`docs/spec/b.md defines ${ms(1)} again`]);
  });
});

describe("a rule is quoted by the name of a test", () => {
  const rule = "a rule is quoted by the name of a test";
  const defined = page(`**${ms(1)}** A rule.`);

  it.each([
    `it("[${ms(1)}] x", () => {})`,
    `test.each(rows)(\n  \`[${ms(2)}] [${ms(1)}] x\`,`,
    `describe('[${ms(2)}][${ms(1)}] x'`,
  ])("counts %s", (text) => expect(violationsOf(rule, [defined, testFile(text)])).toEqual([]));

  it.each([`// [${ms(1)}] x`, `it("x [${ms(1)}]")`, `it("${ms(1)}: x")`, `const x = "[${ms(1)}] x";`])(
    "does not count %s",
    (text) => expect(violationsOf(rule, [defined, testFile(text)])).toHaveLength(1),
  );

  it("does not count what is no test", () => {
    const source = { path: "a/b.ts", text: `it("[${ms(1)}] x")` };
    expect(violationsOf(rule, [defined, source])).toHaveLength(1);
    expect(violationsOf(rule, [defined, { ...source, path: "packages/port-suites/src/a.ts" }])).toEqual([]);
  });

  it("finds all ids of a name", () => {
    expect(quotedInTitles(`it("[${ms(1)}] [${ms(12)}] as [${ms(3)}]")`)).toEqual([ms(1), ms(12)]);
  });
});

describe("the table of docs/spec/README.md names the ids that the pages define", () => {
  const rule = "the table of docs/spec/README.md names the ids that the pages define";
  const table = (ids: string) => page(`| [a.md](a.md) | ${ids} | about |`, "docs/spec/README.md");
  const defined = page(`**${ms(1)}** A rule. **${ms(2)}** Another.`);

  it("takes ranges and single ids", () => {
    expect(violationsOf(rule, [table(`${ms(1)}–${ms(2)}`), defined])).toEqual([]);
    expect(violationsOf(rule, [table(`${ms(1)}, ${ms(2)}`), defined])).toEqual([]);
  });

  it.each([`${ms(1)}`, `${ms(1)}–${ms(3)}`])("fails for %s", (ids) => {
    expect(violationsOf(rule, [table(ids), defined])).toHaveLength(1);
  });
});

describe("a reference leads somewhere in this repository", () => {
  const rule = "a reference leads somewhere in this repository";

  it.each([`// as section ${5} says`, `"[${"A"}3] x"`, `it("${f}12: x")`, `(${f}6: 1.2 s)`, `// Sections ${8} and 9`])(
    "fails for %s",
    (text) => expect(violationsOf(rule, [{ path: "a/b.ts", text }])).toHaveLength(1),
  );

  it.each([`"%${f}0%9F"`, `0x${f}0`, `#${f}0`, "section five", "RFC 6455, 4.2.1", `${f}9-key`])(
    "leaves %s alone",
    (text) => expect(violationsOf(rule, [{ path: "a/b.ts", text }])).toEqual([]),
  );
});
