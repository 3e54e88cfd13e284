import type { Translation } from "../../translation.ts";
import type { clocks as en } from "../en/clocks.ts";

export const clocks: Translation<typeof en> = {
  unknownZone: (zone, own) => `Этот браузер не знает часовой пояс встречи (${zone}): время по твоим часам, ${own}.`,
  unknownZoneUtc: (zone) => `Этот браузер не знает часовой пояс встречи (${zone}): время по UTC.`,
  unknownDevice: (zone) => `Устройство не сообщает свой часовой пояс: время по часам встречи, ${zone}.`,
};
