import type { Translation } from "../../translation.ts";
import type { preferences as en } from "../en/preferences.ts";

export const preferences: Translation<typeof en> = {
  language: "Язык",
  languageNames: { en: "English", ru: "Русский" },
  theme: "Оформление",
  themes: { system: "Авто", light: "Светлое", dark: "Тёмное" },
  serious: "Серьёзный режим",
  seriousHint: "Без шуток. Рисунки останутся.",
};
