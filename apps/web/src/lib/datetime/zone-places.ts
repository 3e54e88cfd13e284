import { olderZoneName } from "./older-zone-name.ts";
import { zonesOfCountries } from "./zone-countries.ts";

/**
 * What people may call the places of a zone: its cities by `names` ("Europe/Berlin: Munich, Hamburg", a zone a line), and
 * its countries as `locale` and English have them.
 */
export function placesOfZones(names: string, locale: string): (zone: string) => readonly string[] {
  const found = new Map<string, string[]>();
  const add = (zone: string, ...places: string[]) => found.set(zone, [...(found.get(zone) ?? []), ...places]);
  for (const line of lines(names)) {
    const [zone = "", places = ""] = line.split(": ");
    add(zone, ...places.split(", "));
  }
  const regions = [locale, "en"].map((one) => new Intl.DisplayNames([one], { type: "region" }));
  for (const line of lines(zonesOfCountries)) {
    const [country = "", ...zones] = line.split(" ");
    const called = new Set(regions.map((region) => region.of(country) ?? country));
    for (const zone of zones) add(zone, ...called);
  }
  return (zone) => found.get(olderZoneName(zone)) ?? [];
}

const lines = (text: string) => text.split("\n").filter((line) => line !== "");
