import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { longest } from "./longest-first.ts";

it("the longest test files are there, each once", () => {
  const found = longest.map((end) => globSync(`apps/api/{src,test}/**${end}`).length);
  expect(found).toEqual(longest.map(() => 1));
});
