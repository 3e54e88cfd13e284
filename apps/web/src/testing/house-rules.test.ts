import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenRules } from "./house-rules.ts";

const lib = join(import.meta.dirname, "../lib");

/** Texts that break a rule for a reason. */
const allowed: readonly [file: string, text: RegExp, why: string][] = [
  ["ru/create-sheets.ts", /а вы всё списываетесь/, "the whole group"],
  ["ru/answer-state.ts", /а вас \{\}/, "a party of several"],
  ["ru/joining.ts", /^Я с вами/, "said to all who are there"],
  ["ru/managing.ts", /^Сколько вас/, "a party of several"],
];

const texts = (["en", "ru"] as const).flatMap((language) => {
  const folder = join(lib, "i18n/catalogue", language);
  // Names of places are what people type.
  const files = readdirSync(folder)
    .filter((file) => file !== "places.ts")
    .map((file) => join(folder, file));
  return [...files, join(lib, "lines", `${language}.ts`)].map((path) => ({ language, path }));
});

/** The quoted parts of a source: texts, and what is put between their values. */
const quoted = (source: string): string[] =>
  [
    ...source
      .replaceAll(/^(?:import|export) .* from .*$/gm, "")
      .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")
      .matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g),
  ].map(([, plain, template]) => (plain ?? template ?? "").replaceAll(/\$\{[^}]*\}/g, "{}"));

it("every exception is still needed", () => {
  for (const [file, text] of allowed) {
    const found = texts.find(({ path }) => path.endsWith(file));
    const words = found ? quoted(readFileSync(found.path, "utf8")).find((one) => text.test(one)) : undefined;
    expect([file, found && words && brokenRules(found.language, words).length > 0]).toEqual([file, true]);
  }
});

describe("the texts of the page keep the house rules", () => {
  it.each(texts.map((one) => ({ ...one, name: one.path.slice(lib.length) })))("$name", ({ language, path }) => {
    const source = quoted(readFileSync(path, "utf8"));
    expect(source.length + (/base|index|home|meetup|zones/.test(path) ? 1 : 0)).toBeGreaterThan(0);
    const broken = source.flatMap((text) => brokenRules(language, text).map((rule) => `${text}: ${rule}`));
    expect(broken.filter((line) => !allowed.some(([file, text]) => path.endsWith(file) && text.test(line)))).toEqual(
      [],
    );
  });

  it.each([
    ["en", "You may vote."],
    ["en", "Propose a time"],
    ["en", "Special offers"],
    ["en", "Perhaps"],
    ["en", "2 pairs"],
    ["en", "The whole day"],
    ["en", "Everybody with the link"],
    ["en", "Somebody has left"],
    ["en", "Gone for ever"],
    ["en", "You do not know"],
    ["en", "This cannot stay empty."],
    ["en", "It is decided"],
    ["en", "Done — or not"],
    ["ru", "Выберите время"],
    ["ru", "Как Вас зовут?"],
    ["ru", "Ваша ссылка"],
    ["ru", "Считается как «может»"],
    ["ru", "4 пары поровну"],
    ["ru", "Передвинуть"],
    ["ru", "Ты — гость"],
  ] as const)("%s: “%s” is found", (language, text) => {
    expect(brokenRules(language, text)).not.toEqual([]);
  });

  it.each([
    ["en", "Maybe"],
    ["en", "3 can make it"],
    ["en", "Can’t make it after all"],
    ["ru", "Пара нажатий, и готово."],
    ["ru", "1 может, 3 могут"],
    ["ru", "Возможно"],
    ["ru", "Выбери пару вариантов"],
  ] as const)("%s: “%s” is fine", (language, text) => {
    expect(brokenRules(language, text)).toEqual([]);
  });
});
