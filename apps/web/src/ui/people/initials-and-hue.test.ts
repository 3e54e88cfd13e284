import { expect, it, vi } from "vitest";
import { initialsOf } from "./initials-and-hue.ts";

const names: [string, string][] = [
  ["Anna", "A"],
  ["anna bell-clark", "AC"],
  ["🦊 Anna", "A"],
  ["🦊", "?"],
  ["(Bob) !", "B"],
  ["!!! ???", "?"],
  ["\u202eMax \u200bB", "MB"],
  ["42 is it", "4I"],
  ["1️⃣ Anna", "A"],
  ["", "?"],
];

it.each(names)("%j is %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it("a letter keeps the marks that belong to it", () => {
  expect(initialsOf("किरण")).toBe("कि");
  expect(initialsOf("q\u0301uentin")).toBe("Q\u0301");
});

it("by code points where the browser cannot tell graphemes", async () => {
  vi.resetModules();
  vi.stubGlobal("Intl", { ...Intl });
  const old = await import("./initials-and-hue.ts");
  for (const [name, initials] of names) expect(old.initialsOf(name)).toBe(initials);
  vi.unstubAllGlobals();
});
