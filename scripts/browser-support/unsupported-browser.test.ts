import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { supportedBrowsers } from "../../apps/web/build/supported-browsers.ts";
import { browsers, compatDataAt, versionWith } from "./compat-data.ts";

const script = readFileSync("apps/web/build/old-browser.js", "utf8");
const document = readFileSync("apps/web/index.html", "utf8");

/** Runs the script in a browser that has, or has not got, what it asks for; says whether the sentence is shown. */
function shown(has: { toSorted: boolean; mathDepth: boolean; css?: boolean }): boolean {
  let hidden = true;
  const CSS = { supports: (property: string) => property === "math-depth" && has.mathDepth };
  runInNewContext(`${has.toSorted ? "" : "delete Array.prototype.toSorted;"}${script}`, {
    window: has.css === false ? {} : { CSS },
    CSS,
    document: { getElementById: () => ({ removeAttribute: () => (hidden = false) }) },
  });
  return !hidden;
}

it("a browser with neither is told that it is too old, one with either is not", () => {
  expect(shown({ toSorted: false, mathDepth: false })).toBe(true);
  expect(shown({ toSorted: false, mathDepth: false, css: false })).toBe(true);
  expect(shown({ toSorted: true, mathDepth: false })).toBe(false);
  expect(shown({ toSorted: false, mathDepth: true })).toBe(false);
});

it("what is asked for came to each browser with exactly the oldest version that is served", () => {
  const asked = ["javascript.builtins.Array.toSorted", "css.properties.math-depth"].map((key) => {
    const compat = compatDataAt(key)?.__compat;
    if (compat === undefined) throw new Error(`the data knows no ${key}`);
    return compat;
  });
  const first = browsers.map((browser) => [browser, Math.min(...asked.map((compat) => versionWith(compat, browser)))]);
  expect(Object.fromEntries(first)).toEqual(supportedBrowsers);
});

it("the sentence names these versions, in both languages", () => {
  const { chrome, firefox, safari } = supportedBrowsers;
  expect(supportedBrowsers.edge).toBe(chrome);
  const sentence = document.replaceAll(/\s+/g, " ");
  expect(sentence).toContain(`needs Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari} or newer.`);
  expect(sentence).toContain(`нужен Chrome или Edge ${chrome}, Firefox ${firefox}, Safari ${safari} или новее.`);
  expect(readFileSync("README.md", "utf8").replaceAll(/\s+/g, " ")).toContain(
    `Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari},`,
  );
});
