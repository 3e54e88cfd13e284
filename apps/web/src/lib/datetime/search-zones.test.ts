import { describe, expect, it } from "vitest";
import * as en from "../i18n/catalogue/en/index.ts";
import * as ru from "../i18n/catalogue/ru/index.ts";
import { formatsOf } from "./formats.ts";
import { matchingPlace, searchZones } from "./search-zones.ts";
import { olderZoneName, placesOfZones } from "./zone-places.ts";
import { allZones } from "./zones.ts";

const now = Date.parse("2026-12-04T18:00:00Z");
const searched = (language: "en" | "ru", zones: readonly string[] = allZones()) => {
  const { common, places } = language === "en" ? en : ru;
  const formats = formatsOf(language === "en" ? "en-GB" : "ru-RU", language, common.city);
  const placesOf = placesOfZones(places.names, formats.locale);
  return zones.map((name) => ({
    name,
    words: `${name} ${formats.place(name)} ${formats.zoneName(name, now)}`,
    places: [formats.place(name), ...placesOf(name)],
  }));
};
const english = searched("en");
const russian = searched("ru");

describe("people find their city", () => {
  it.each([
    ["Kyiv", "Europe/Kiev"],
    ["kiev", "Europe/Kiev"],
    ["Kolkata", "Asia/Calcutta"],
    ["Kathmandu", "Asia/Katmandu"],
    ["Ho Chi Minh", "Asia/Saigon"],
    ["Yangon", "Asia/Rangoon"],
    ["Nuuk", "America/Godthab"],
    ["Asmara", "Africa/Asmera"],
    ["Kanton", "Pacific/Enderbury"],
    ["Beijing", "Asia/Shanghai"],
    ["New Delhi", "Asia/Calcutta"],
    ["San Francisco", "America/Los_Angeles"],
    ["Munich", "Europe/Berlin"],
    ["MÜNCHEN", "Europe/Berlin"],
    ["munchen", "Europe/Berlin"],
    ["Barcelona", "Europe/Madrid"],
    ["Saint Petersburg", "Europe/Moscow"],
    ["St. Petersburg", "Europe/Moscow"],
    ["Rostov on Don", "Europe/Moscow"],
    ["Rio de Janeiro", "America/Sao_Paulo"],
    ["Cape Town", "Africa/Johannesburg"],
    ["India", "Asia/Calcutta"],
    ["Poland", "Europe/Warsaw"],
    ["Nepal", "Asia/Katmandu"],
    ["Oman", "Asia/Muscat"],
    ["Mali", "Africa/Bamako"],
    ["Niger", "Africa/Niamey"],
    ["Rome", "Europe/Rome"],
    ["new york", "America/New_York"],
    ["UTC", "UTC"],
  ])("%s is %s, first", (query, zone) => {
    expect(searchZones(english, query).map(olderZoneName)[0]).toBe(zone);
  });

  it.each([
    ["Киев", "Europe/Kiev"],
    ["Санкт-Петербург", "Europe/Moscow"],
    ["питер", "Europe/Moscow"],
    ["Берлин", "Europe/Berlin"],
    ["Кёльн", "Europe/Berlin"],
    ["кельн", "Europe/Berlin"],
    ["Дели", "Asia/Calcutta"],
    ["Индия", "Asia/Calcutta"],
    ["Польша", "Europe/Warsaw"],
    ["Munich", "Europe/Berlin"],
    ["Poland", "Europe/Warsaw"],
  ])("%s on a Russian page is %s, first", (query, zone) => {
    expect(searchZones(russian, query).map(olderZoneName)[0]).toBe(zone);
  });

  it("a country with several zones offers all of them", () => {
    expect(searchZones(english, "Kazakhstan")).toEqual(expect.arrayContaining(["Asia/Almaty", "Asia/Aqtobe"]));
    expect(searchZones(english, "Spain").slice(0, 3).sort()).toEqual([
      "Africa/Ceuta",
      "Atlantic/Canary",
      "Europe/Madrid",
    ]);
  });

  it("by today's names as well, where a browser lists those", () => {
    const modern = searched("en", ["Europe/Kyiv", "Asia/Kolkata", "America/Indiana/Indianapolis", "Asia/Ho_Chi_Minh"]);
    expect(searchZones(modern, "Ukraine")).toEqual(["Europe/Kyiv"]);
    expect(searchZones(modern, "Kiev")).toEqual(["Europe/Kyiv"]);
    expect(searchZones(modern, "India")).toEqual(["Asia/Kolkata", "America/Indiana/Indianapolis"]);
    expect(searchZones(modern, "Saigon")).toEqual(["Asia/Ho_Chi_Minh"]);
  });

  it("says by which place a zone was found", () => {
    const berlin = english.find(({ name }) => name === "Europe/Berlin") ?? { name: "", words: "" };
    expect(matchingPlace(berlin, "munich")).toBe("Munich");
    expect(matchingPlace(berlin, "Germany")).toBe("Germany");
    expect(matchingPlace(berlin, "central european")).toBeNull();
  });

  it("every place is of a zone that there is", () => {
    const older = new Set(allZones().map(olderZoneName));
    for (const text of [en.places.names, ru.places.names]) {
      for (const line of text.split("\n").filter(Boolean))
        expect([line, older.has(line.split(": ")[0] ?? "")]).toEqual([line, true]);
    }
  });
});
