import { pluralEn } from "../../plural.ts";

export const zoneSearch = {
  search: "City or region",
  none: "No zone has this in its name. Try the nearest big city, or the country.",
  noneButOwn: "No zone has this in its name. Try the nearest big city or the country, or take this device’s.",
  more: (count: number) => pluralEn(count, `${count} more: type on`, `${count} more: type on`),
  own: "This device",
};
