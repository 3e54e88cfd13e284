import type { Translation } from "../../translation.ts";
import type { clocks as en } from "../en/clocks.ts";

export const clocks: Translation<typeof en> = {
  unknownZone: (zone, own) => `Этот браузер не знает часового пояса встречи (${zone}). Показываем твоё время: ${own}.`,
  unknownZoneUtc: (zone) => `Этот браузер не знает часового пояса встречи (${zone}). Показываем время по UTC.`,
  unknownDevice: (zone) => `Устройство не сообщает свой часовой пояс. Показываем время встречи: ${zone}.`,
};
