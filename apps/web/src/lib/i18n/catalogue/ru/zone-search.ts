import { pluralRu } from "../../plural.ts";
import type { Translation } from "../../translation.ts";
import type { zoneSearch as en } from "../en/zone-search.ts";

export const zoneSearch: Translation<typeof en> = {
  search: "Город или регион",
  none: "Такого пояса не нашлось. Попробуй ближайший крупный город или страну.",
  noneButOwn:
    "Такого пояса не нашлось. Попробуй ближайший крупный город или страну, а то возьми пояс этого устройства.",
  more: (count) => `Ещё ${count} ${pluralRu(count, "пояс", "пояса", "поясов")}, продолжай писать`,
  own: "Это устройство",
};
