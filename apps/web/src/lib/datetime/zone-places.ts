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

// Some browsers list zones by the names that they had when browsers began to, others by today's.
const older: Record<string, string> = {
  "Africa/Asmara": "Africa/Asmera",
  "America/Argentina/Buenos_Aires": "America/Buenos_Aires",
  "America/Argentina/Catamarca": "America/Catamarca",
  "America/Argentina/Cordoba": "America/Cordoba",
  "America/Argentina/Jujuy": "America/Jujuy",
  "America/Argentina/Mendoza": "America/Mendoza",
  "America/Atikokan": "America/Coral_Harbour",
  "America/Indiana/Indianapolis": "America/Indianapolis",
  "America/Kentucky/Louisville": "America/Louisville",
  "America/Nuuk": "America/Godthab",
  "Asia/Ho_Chi_Minh": "Asia/Saigon",
  "Asia/Kathmandu": "Asia/Katmandu",
  "Asia/Kolkata": "Asia/Calcutta",
  "Asia/Yangon": "Asia/Rangoon",
  "Atlantic/Faroe": "Atlantic/Faeroe",
  "Europe/Kyiv": "Europe/Kiev",
  "Pacific/Chuuk": "Pacific/Truk",
  "Pacific/Kanton": "Pacific/Enderbury",
  "Pacific/Pohnpei": "Pacific/Ponape",
};

/** The older of the two names of a zone; the name itself where it has one. */
export const olderZoneName = (zone: string): string => older[zone] ?? zone;
