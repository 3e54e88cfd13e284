import { expect, it } from "vitest";
import { localeOf, preferredLanguage } from "./language.ts";

it("speaks the first of the browser's languages that it knows", () => {
  expect(preferredLanguage(["de-DE", "ru-RU", "en"])).toBe("ru");
  expect(preferredLanguage(["RU"])).toBe("ru");
  expect(preferredLanguage(["de", "fr"])).toBe("en");
  expect(preferredLanguage([])).toBe("en");
});

it("writes dates as the browser's region does", () => {
  expect(localeOf("en", ["ru", "en-US"])).toBe("en-US");
  expect(localeOf("en", ["en", "de"])).toBe("en-GB");
  expect(localeOf("ru", ["ru"])).toBe("ru-RU");
});
