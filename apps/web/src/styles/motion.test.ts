import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generate, parse, walk } from "css-tree";
import { expect, it } from "vitest";

const styles = import.meta.dirname;
const CHEAP = new Set(["transform", "opacity"]);

function motionOf(css: string) {
  const animated = new Map<string, Set<string>>();
  const tokens = new Set<string>();
  const reduced = new Map<string, string>();
  walk(parse(css, { parseCustomProperty: false }), function (node) {
    if (node.type !== "Declaration") return;
    const at = this.atrule;
    if (at?.name === "keyframes") {
      const name = at.prelude ? generate(at.prelude) : "";
      animated.set(name, (animated.get(name) ?? new Set()).add(node.property));
    } else if (at?.prelude && generate(at.prelude).includes("prefers-reduced-motion")) {
      reduced.set(node.property, generate(node.value).trim());
    } else if (node.property.startsWith("--animate-")) tokens.add(node.property);
  });
  return { animated, tokens, reduced };
}

const { animated, tokens, reduced } = motionOf(readFileSync(join(styles, "motion.css"), "utf8"));

it("what moves by itself is moved by transform and opacity alone", () => {
  const others = [...animated].flatMap(([name, properties]) =>
    [...properties].filter((one) => !CHEAP.has(one)).map((one) => `${name}: ${one}`),
  );
  expect(animated.size).toBeGreaterThan(5);
  expect(others).toEqual([]);
});

it("every motion is off where less is wanted", () => {
  expect([...tokens].filter((token) => reduced.get(token) !== "none")).toEqual([]);
  expect([...reduced.keys()].filter((token) => !tokens.has(token))).toEqual([]);
});

it("a token of a motion that is used is one that there is", () => {
  const source = join(styles, "..");
  const used = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .flatMap((path) => readFileSync(join(source, path), "utf8").match(/(?<=var\()--animate-[a-z-]+/g) ?? []);
  expect(used.filter((token) => !tokens.has(token))).toEqual([]);
});

it("a dear property and a motion that goes on are found", () => {
  const planted = motionOf(":root { --animate-a: a 1s } @keyframes a { from { height: 0 } }");
  expect([...(planted.animated.get("a") ?? [])]).toEqual(["height"]);
  expect(planted.reduced.get("--animate-a")).toBeUndefined();
});
