export const preferences = {
  language: "Language",
  languageNames: { en: "English", ru: "Русский" },
  theme: "Appearance",
  themes: { system: "Auto", light: "Light", dark: "Dark" },
  serious: "Serious mode",
  seriousHint: "No jokes. The drawings stay.",
};
