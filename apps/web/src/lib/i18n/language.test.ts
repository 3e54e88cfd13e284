import { expect, it } from "vitest";
import { localeOf, preferredLanguage } from "./language.ts";

it("speaks the first of the browser's languages that it knows", () => {
  expect(preferredLanguage(["de-DE", "ru-RU", "en"])).toBe("ru");
  expect(preferredLanguage(["RU"])).toBe("ru");
  expect(preferredLanguage(["de", "fr"])).toBe("en");
  expect(preferredLanguage([])).toBe("en");
});

it.each([
  ["en-US@posix", "en", "en-US"],
  ["ru-RU@posix", "ru", "ru-RU"],
  ["en_US.UTF-8", "en", "en-US"],
  ["ru_RU", "ru", "ru-RU"],
  ["RU-ru", "ru", "ru-RU"],
  ["en-x", "en", "en-GB"],
  ["en-", "en", "en-GB"],
  ["C", "en", "en-GB"],
  ["", "en", "en-GB"],
  ["en-US-u-ca-buddhist-nu-thai", "en", "en-US"],
  ["ru-u-hc-h24", "ru", "ru-RU"],
  ["zh-Hant-TW", "en", "en-GB"],
])("a browser that calls its language %j gets %s, and dates as in %s", (tag, language, locale) => {
  const spoken = preferredLanguage([tag]);
  expect([spoken, localeOf(spoken, [tag])]).toEqual([language, locale]);
  expect(() => new Intl.DateTimeFormat(localeOf(spoken, [tag]))).not.toThrow();
});

it("a browser that names no languages gets English", () => {
  expect([preferredLanguage(undefined), localeOf("en", undefined)]).toEqual(["en", "en-GB"]);
});

it("writes dates as the browser's region does", () => {
  expect(localeOf("en", ["ru", "en-US"])).toBe("en-US");
  expect(localeOf("en", ["en", "de"])).toBe("en-GB");
  expect(localeOf("ru", ["ru"])).toBe("ru-RU");
});
