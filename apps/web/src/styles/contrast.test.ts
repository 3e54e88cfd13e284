import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate, parse, walk } from "css-tree";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
/** Custom properties by name, without the dashes. */
type Tokens = ReadonlyMap<string, string>;
/** Tokens by the selector and the media query that they are in. */
type Sheet = ReadonlyMap<string, Tokens>;

const MORE = " (prefers-contrast:more)";

function sheetOf(...files: string[]): Sheet {
  const sheet = new Map<string, Map<string, string>>();
  for (const file of files) {
    walk(parse(readFileSync(join(import.meta.dirname, file), "utf8"), { parseCustomProperty: false }), function (node) {
      if (node.type !== "Rule") return;
      const condition = this.atrule?.prelude ? ` ${generate(this.atrule.prelude)}` : "";
      for (const selector of generate(node.prelude).replaceAll('"', "").split(",")) {
        const tokens = sheet.get(selector + condition) ?? new Map<string, string>();
        sheet.set(selector + condition, tokens);
        for (const one of node.block.children) {
          if (one.type === "Declaration" && one.property.startsWith("--")) {
            tokens.set(one.property.slice(2), generate(one.value).trim());
          }
        }
      }
    });
  }
  return sheet;
}

/** What holds in an element of an activity, as the cascade gives it. */
function tokensOf(sheet: Sheet, activity: string, more: boolean): Tokens {
  const selectors = [":root", "[data-activity]", `[data-activity=${activity}]`];
  return new Map(
    [...selectors, ...(more ? selectors.map((one) => one + MORE) : [])].flatMap((one) => [...(sheet.get(one) ?? [])]),
  );
}

function colourOf(tokens: Tokens, name: string, theme: Theme): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`--${name} is not a token`);
  const [, light, dark] = /^light-dark\(([^,]+),([^,]+)\)$/.exec(value) ?? [null, value, value];
  const chosen = (theme === "light" ? light : dark)?.trim() ?? "";
  const reference = /^var\(--([a-z0-9-]+)\)$/.exec(chosen)?.[1];
  return reference === undefined ? chosen : colourOf(tokens, reference, theme);
}

/** As WCAG 2.2 defines it. */
function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not a colour that can be computed with`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "surface", "surface-raised", "surface-sunk"];
/** Written, and on what. */
const texts: readonly [string, readonly string[]][] = [
  ["ink", [...grounds, "soft", "primary-soft", "yes-soft", "maybe-soft", "no-soft"]],
  ["ink-soft", [...grounds, "soft"]],
  ["ink-faint", grounds],
  ["deep", [...grounds, "soft"]],
  ["on-fill", ["fill"]],
  ["on-bar", ["bar"]],
  ["on-bar-soft", ["bar"]],
  ["on-primary", ["primary", "primary-strong"]],
  ["yes-on-primary", ["primary"]],
  ["no-on-primary", ["primary"]],
  ["on-primary-soft", ["primary-soft"]],
  ["on-yes", ["yes"]],
  ["on-maybe", ["maybe"]],
  ["on-maybe-fill", ["maybe-fill"]],
  ["on-no", ["no"]],
  ["yes", grounds],
  ["maybe", grounds],
  ["no", [...grounds, "no-soft"]],
  ["yes-ink", ["yes-soft"]],
  ["maybe-ink", ["maybe-soft"]],
  ["no-ink", ["no-soft"]],
  ["stamp", grounds],
  ["info-ink", ["info-soft"]],
];
/** Edges, rings and drawn lines that have to be seen, and what they are next to. */
const parts: readonly [string, readonly string[]][] = [
  ["edge", grounds],
  ["outline", [...grounds, "soft"]],
  ["focus", grounds],
  ["face", ["glass", "fill", "foam", "kernel", "white"]],
];

function failures(sheet: Sheet, activity: string): string[] {
  const found: string[] = [];
  const check = (tokens: Tokens, pairs: typeof texts, least: number, what: string) => {
    for (const [front, behinds] of pairs) {
      for (const behind of behinds) {
        for (const theme of ["light", "dark"] as const) {
          const ratio = contrastOf(colourOf(tokens, front, theme), colourOf(tokens, behind, theme));
          if (ratio < least)
            found.push(`${what}${theme}: --${front} on --${behind} is ${ratio.toFixed(2)}, not ${least}`);
        }
      }
    }
  };
  const usual = tokensOf(sheet, activity, false);
  check(usual, texts, 4.5, "");
  check(usual, parts, 3, "");
  const more = tokensOf(sheet, activity, true);
  check(
    more,
    texts.filter(([front]) => front.startsWith("ink")),
    7,
    "more contrast, ",
  );
  check(
    more,
    parts.filter(([front]) => front !== "face"),
    4.5,
    "more contrast, ",
  );
  return found;
}

const sheet = sheetOf("tokens.css", "activities.css");
const activities = [...sheet.keys()].flatMap((selector) => /^\[data-activity=([a-z]+)\]$/.exec(selector)?.[1] ?? []);

describe("contrast of the tokens", () => {
  it.each(["beer", ...activities])("%s: text 4.5 to 1, parts 3 to 1, in both themes", (activity) => {
    expect(failures(sheet, activity)).toEqual([]);
  });

  it("a colour that is too pale is found", () => {
    const pale = new Map(sheet).set("[data-activity=walk]", new Map([["deep", "light-dark(#8fd0f2,#8fd0f2)"]]));
    expect(failures(pale, "walk")).toContainEqual(
      expect.stringMatching(/^light: --deep on --paper is 1\.\d\d, not 4\.5$/),
    );
  });

  it.each(["light", "dark"] as const)("the gutter beside an open sheet is as dim as the page (%s)", (theme) => {
    const tokens = tokensOf(sheet, "beer", false);
    const [red = 0, green = 0, blue = 0, percent = 0] = (colourOf(tokens, "scrim", theme).match(/\d+/g) ?? []).map(
      Number,
    );
    const paper = colourOf(tokens, "paper", theme);
    const mixed = [red, green, blue].map((part, at) => {
      const under = Number.parseInt(paper.slice(1 + 2 * at, 3 + 2 * at), 16);
      return Math.round(under + (part - under) * (percent / 100));
    });
    expect(colourOf(tokens, "paper-dimmed", theme)).toBe(
      `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`,
    );
  });
});

/** A colour that lies on another with an opacity. */
function layered(over: string, under: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [top, ground] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((ground ?? 0) + ((top ?? 0) - (ground ?? 0)) * opacity);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

const heatMapCss = join(import.meta.dirname, "../features/results/components/heat-map.module.css");

/** What the style sheet of the heat map gives each level: how much of the fill lies on the cell, and the number's colour. */
function heatLevels(css: string): { opacity: number; colour: string }[] {
  const levels = Array.from({ length: 11 }, () => ({ opacity: 0.04, colour: "var(--ink)" }));
  walk(parse(css, { parseCustomProperty: false }), function (node) {
    if (node.type !== "Rule" || this.atrule) return;
    for (const [, level] of generate(node.prelude).matchAll(/\[data-heat="?(\d+)"?\]/g)) {
      const found = levels[Number(level)];
      for (const one of node.block.children) {
        if (!found || one.type !== "Declaration") continue;
        if (one.property === "--heat") found.opacity = Number(generate(one.value));
        if (one.property === "color") found.colour = generate(one.value);
      }
    }
  });
  return levels;
}

/** Bold and from 18.66 pixels on: WCAG 2.2 asks 3 to 1 of large text. */
const LARGE_TEXT = 3;

function heatFailures(css: string, activity: string): string[] {
  return heatLevels(css).flatMap(({ opacity, colour }, level) =>
    (["light", "dark"] as const).flatMap((theme) => {
      const tokens = new Map(tokensOf(sheet, activity, false)).set("number", colour);
      const ground = layered(colourOf(tokens, "fill", theme), colourOf(tokens, "surface", theme), opacity);
      const ratio = contrastOf(colourOf(tokens, "number", theme), ground);
      return ratio < LARGE_TEXT ? [`${theme}: level ${level} is ${ratio.toFixed(2)}, not ${LARGE_TEXT}`] : [];
    }),
  );
}

describe("contrast of the heat map", () => {
  const css = readFileSync(heatMapCss, "utf8");

  it("its numbers are large text: bold, of 19 pixels", () => {
    expect(css).toMatch(/\.cell \{[^}]*font-size: 1\.1875rem;\n {2}font-weight: var\(--weight-bold\);/);
  });

  it("its levels are read from its style sheet: eleven, each with more of the fill than the one before", () => {
    const opacities = heatLevels(css).map(({ opacity }) => opacity);
    expect(opacities).toHaveLength(11);
    expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
    expect(new Set(opacities).size).toBe(11);
  });

  it.each(["beer", ...activities])("%s: the number of every level is legible in both themes", (activity) => {
    expect(heatFailures(css, activity)).toEqual([]);
  });

  it("a level whose number has the wrong colour is found", () => {
    const planted = `${css} .cell[data-heat="10"] { color: var(--surface); }`;
    expect(heatFailures(planted, "beer")).toContainEqual(expect.stringMatching(/^light: level 10 is \d\.\d\d, not 3$/));
  });
});
