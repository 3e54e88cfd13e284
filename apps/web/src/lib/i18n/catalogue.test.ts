import { expect, it } from "vitest";
import * as en from "./catalogue/en/index.ts";
import * as ru from "./catalogue/ru/index.ts";

type Texts = { [key: string]: unknown };
const isTexts = (value: unknown): value is Texts => typeof value === "object" && value !== null;

/** Every text of a catalogue by its path; functions as they are. */
function leaves(texts: Texts, path = ""): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(texts)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (isTexts(value)) for (const [inner, leaf] of leaves(value, at)) found.set(inner, leaf);
    else found.set(at, value);
  }
  return found;
}

const english = leaves(en);
const russian = leaves(ru);

it("Russian has exactly the keys of English, and the same kind at each", () => {
  expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [path, text] of english) expect([path, typeof russian.get(path)]).toEqual([path, typeof text]);
});

it("no text is missing its words; a hint may be left out in both languages alike", () => {
  for (const [path, text] of english) {
    if (typeof text !== "string") continue;
    expect([path, String(russian.get(path)).trim() === ""]).toEqual([path, text.trim() === ""]);
    expect([path, text.trim() === "" && !path.endsWith(".hint")]).toEqual([path, false]);
  }
});

it("Russian texts are Russian", () => {
  // Names and addresses stay as they are, and a file's name is written for every device.
  const foreign = new Set(["common.brand", "preferences.languageNames.en", "poster.pictureName"]);
  for (const [path, text] of russian) {
    if (typeof text !== "string" || text === "" || foreign.has(path)) continue;
    expect([path, /\p{Script=Cyrillic}/u.test(text) || !/\p{L}/u.test(text)]).toEqual([path, true]);
  }
});

it("counts read right in Russian", () => {
  const { bar } = ru.creating;
  expect(bar.summary(1, 1)).toBe("1 вариант · 1 место");
  expect(bar.summary(2, 3)).toBe("2 варианта · 3 места");
  expect(bar.summary(21, 5)).toBe("21 вариант · 5 мест");
  expect(ru.creatingMore.manyTimes(25)).toContain("25 вариантов");
  expect(ru.common.tooLong(3)).toBe("3 лишних символа");
});
