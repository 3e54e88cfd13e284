import { expect, it } from "vitest";
import { checkBuiltFiles } from "./check-built-files.ts";

/** Each breaks the promise by itself: code, and a piece of the sentence that has to name it. */
const plantedScripts: [code: string, key: string][] = [
  ["URL.canParse(a)", "api.URL.canParse_static"],
  ["[...a].toSorted()", "Array.toSorted"],
  ["a.with(0, 1)", "Array.with"],
  ["const { groupBy } = Object", "groupBy"],
  ["Object.groupBy(a, b)", "Object.groupBy"],
  ['Map["groupBy"](a, b)', "Map.groupBy"],
  ["new Set(a).isSubsetOf(b)", "Set.isSubsetOf"],
  ["a.difference(b)", "Set.difference"],
  ["Promise.withResolvers()", "Promise.withResolvers"],
  ["Promise.try(a)", "Promise.try"],
  ["a.values().drop(1)", "Iterator.drop"],
  ["Iterator.from(a)", "builtins.Iterator"],
  ["Array.fromAsync(a)", "Array.fromAsync"],
  ["AbortSignal.any([a])", "AbortSignal.any_static"],
  ["RegExp.escape(a)", "RegExp.escape"],
  ["a.isWellFormed()", "String.isWellFormed"],
  ["new Intl.DurationFormat('en')", "Intl.DurationFormat"],
  ["Temporal.Now.instant()", "builtins.Temporal"],
  ["navigator.virtualKeyboard.show()", "Navigator.virtualKeyboard"],
  ["a.checkVisibility()", "checkVisibility"],
  ["addEventListener('scrollend', a)", "scrollend_event"],
  ["a.addEventListener(`scrollend`, a)", "scrollend_event"],
  ["a[`toSorted`]()", "Array.toSorted"],
  ["jsx('dialog', { closedby: 'any' })", "html.elements.dialog.closedby"],
  ["class A { static { a() } }", "static.initialization_blocks"],
  ["/(?<!a)b/", "lookbehind_assertion"],
  ["new RegExp('(?<=a)b')", "lookbehind_assertion"],
  ["new RegExp(a, 'gv')", "RegExp.unicodeSets"],
  ["/[a--b]/v", "not readable"],
  ["/(?i:a)b/", "not readable"],
  ["/(?<a>b)|(?<a>c)/", "not readable"],
  ["using a = b()", "not readable"],
  ["import a from './a.json' with { type: 'json' }", "not readable"],
];

const plantedStyles: [css: string, key: string][] = [
  ["a { color: light-dark(red, blue) }", "light-dark"],
  ["a { --paper: light-dark(red, blue) }", "light-dark"],
  ["a { background: color-mix(in srgb, red, blue) }", "color-mix"],
  ["a { color: oklch(50% 0.1 20) }", "oklch"],
  ["a { color: rgb(from red r g b) }", "rgb.relative_syntax"],
  ["a:open { color: red }", "selectors.open"],
  ["a:user-invalid { color: red }", "user-invalid"],
  ["a:nth-child(2 of .b) { color: red }", "nth-child.of_syntax"],
  ["a { color: red; &:hover { color: blue } }", "selectors.nesting"],
  ["a { b { color: blue } }", "not readable"],
  ['a::after { content: "x" / "" }', "content.alt_text"],
  ["@scope (a) { b { color: red } }", "at-rules.scope"],
  ["@view-transition { navigation: auto }", "view-transition"],
  ['@property --a { syntax: "*"; inherits: false }', "at-rules.property"],
  ["@media (width >= 40rem) { a { color: red } }", "range_syntax"],
  ["@media (scripting: none) { a { color: red } }", "media.scripting"],
  ["a { height: 2lh }", "length.lh"],
  ["a { height: round(1px, 2px) }", "types.round"],
  ["a { interpolate-size: allow-keywords }", "interpolate-size"],
  ["a { anchor-name: --a }", "anchor-name"],
  ["a { display: grid; grid-template-columns: subgrid }", "subgrid"],
  ["a { margin-trim: block }", "margin-trim"],
];

const violationsOf = (path: string, text: string) => checkBuiltFiles([{ path, text }]).violations;

for (const [code, key] of plantedScripts) {
  it(`a script that is younger than the browsers served is refused: ${code}`, () => {
    expect(violationsOf("a.js", code).join("\n")).toContain(key);
  });
}

for (const [css, key] of plantedStyles) {
  it(`a style that is younger than the browsers served is refused: ${css}`, () => {
    expect(violationsOf("a.css", css).join("\n")).toContain(key);
  });
}

it("what every browser served has is let through", () => {
  const script = [
    "structuredClone(a); Object.hasOwn(a, 'b'); a.at(-1); a.findLast(b); [].flat(); a.replaceAll('b', 'c')",
    "class A { #b = 1; static c = 2; has(d) { return #b in d } } a?.b ?? c; a ||= b; 1_000; await a",
    "Intl.supportedValuesOf('timeZone'); new Intl.DateTimeFormat().formatRange(a, b)",
    "crypto.randomUUID(); a.showModal(); new ResizeObserver(a); /\\p{L}/u; navigator.locks.request('a', b)",
    "typeof Iterator === 'undefined'",
  ];
  const styles = [
    "a { height: 100dvh; inset: 0; aspect-ratio: 1; gap: 1px; accent-color: red }",
    "a:is(b, c):where(d):focus-visible { color: rgb(0 0 0 / 10%); width: clamp(1px, 2vw, 3px) }",
    "@layer b { a { color: red } } @container (min-width: 1px) { a { width: 1cqi } } dialog::backdrop { color: red }",
    "@supports (color: light-dark(red, blue)) { a { color: light-dark(red, blue) } }",
  ];
  for (const code of script) expect(violationsOf("a.js", code), code).toEqual([]);
  for (const css of styles) expect(violationsOf("a.css", css), css).toEqual([]);
});

it("a member of the page’s own objects is no built-in’s, wherever it is used", () => {
  const files = [
    { path: "a.js", text: "export const make = () => ({ difference: () => 1 })" },
    { path: "b.js", text: "a.difference()" },
  ];
  expect(checkBuiltFiles(files).violations).toEqual([]);
});

it("an exception that nothing needs is named", () => {
  expect(checkBuiltFiles([{ path: "a.css", text: "a { color: red }" }]).unusedAllowances).toContain(
    "css.properties.field-sizing",
  );
});
