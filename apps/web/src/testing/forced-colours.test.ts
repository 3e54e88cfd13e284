import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CssNode, generate, parse, walk } from "css-tree";
import { expect, it } from "vitest";

const sources = join(import.meta.dirname, "..");
/** A rule for something that is so, and not for something that is pointed at. */
const STATE = /\[(?:aria-[a-z]+=true|data-[a-z]+(?:=[a-z]+)?)\]|:checked/g;
const COLOURED = /^(?:background|background-color|box-shadow)$/;

/** States that a sign shows as well, each with which. */
const shownOtherwise: Readonly<Record<string, string>> = {
  "features/voting/components/answer-grid.module.css [data-answer=yes]": "each cell has the answer's sign",
  "features/voting/components/answer-grid.module.css [data-answer=any]": "each cell has the answer's sign",
  "features/voting/components/answer-grid.module.css [data-answer=maybe]": "each cell has the answer's sign",
  "features/people/components/answers-table.module.css [data-answer=yes]": "each cell has the answer's icon",
  "features/people/components/answers-table.module.css [data-answer=maybe]": "each cell has the answer's icon",
  "features/people/components/answers-table.module.css [data-answer=no]": "each cell has the answer's icon",
  "features/people/components/people.module.css [data-answer=yes]": "each list has the answer's icon",
  "features/people/components/people.module.css [data-answer=maybe]": "each list has the answer's icon",
  "features/people/components/people.module.css [data-answer=no]": "each list has the answer's icon",
  "styles/base.css [data-sheet]": "the sheet lies over the page",
};

/** One state that a rule is for. */
interface Rule {
  state: string;
  colours: boolean;
  forced: boolean;
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  walk(parse(css), function (this: { atrule: CssNode | null }, node: CssNode) {
    if (node.type !== "Rule") return;
    const selector = generate(node.prelude)
      .replaceAll('"', "")
      .replaceAll(/:not\([^)]*\)/g, "");
    const colours = node.block.children.some((one) => one.type === "Declaration" && COLOURED.test(one.property));
    const forced = this.atrule !== null && generate(this.atrule).includes("forced-colors:active");
    for (const [state] of selector.matchAll(STATE)) rules.push({ state, colours, forced });
  });
  return rules;
}

const sheets = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".css"))
  .map((path) => ({ path: path.replaceAll("\\", "/"), rules: rulesOf(readFileSync(join(sources, path), "utf8")) }));
const everywhere = sheets.find(({ path }) => path === "styles/forced-colors.css")?.rules ?? [];

it("every state that is shown by its background has a rule for contrast themes", () => {
  const unseen: string[] = [];
  for (const { path, rules } of sheets) {
    const own = rules.filter(({ forced }) => forced);
    for (const { state, colours, forced } of rules) {
      if (!colours || forced || `${path} ${state}` in shownOtherwise) continue;
      if (![...own, ...everywhere].some((rule) => rule.state === state)) unseen.push(`${path} ${state}`);
    }
  }
  expect(unseen).toEqual([]);
});

it("what is said to be shown otherwise is still there", () => {
  const there = sheets.flatMap(({ path, rules }) => rules.map(({ state }) => `${path} ${state}`));
  expect(Object.keys(shownOtherwise).filter((one) => !there.includes(one))).toEqual([]);
});

it("a state without such a rule is found", () => {
  const [rule] = rulesOf(".a[aria-busy='true'] { background: red }");
  expect(rule).toMatchObject({ state: "[aria-busy=true]", colours: true, forced: false });
  expect(everywhere.map(({ state }) => state)).not.toContain("[aria-busy=true]");
});
