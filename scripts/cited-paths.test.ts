import { expect, it } from "vitest";
import { citedPathsRule } from "./cited-paths.ts";

const violationsOf = (text: string, path = "docs/a.md"): string[] =>
  citedPathsRule.violations([
    { path, text },
    { path: "apps/api/src/app.ts", text: "" },
  ]);

it("finds a path in quotes that is not there", () => {
  expect(violationsOf("`apps/api/src/gone.ts`")).toEqual(["docs/a.md names apps/api/src/gone.ts"]);
});

it.each(["`apps/api/src/app.ts`", "`apps/api/src/`", "`apps/api/src`", "apps/api/src/gone.ts", "`apps/<name>/x.ts`"])(
  "leaves %s alone",
  (text) => {
    expect(violationsOf(text)).toEqual([]);
  },
);

it("leaves records of decisions alone", () => {
  expect(violationsOf("`apps/api/src/gone.ts`", "docs/decisions/0001-a.md")).toEqual([]);
});
