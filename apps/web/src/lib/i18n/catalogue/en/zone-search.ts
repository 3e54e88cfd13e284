export const zoneSearch = {
  search: "City or region",
  none: "No match. Try the nearest big city, or the country.",
  noneButOwn: "No match. Try the nearest big city or the country, or use this device’s.",
  more: (count: number) => `${count} more, keep typing`,
  own: "This device",
};
