import type { BrowserContextOptions } from "@playwright/test";

const phone = { deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const;

/** Screens that people have. */
export const screens: Readonly<Record<string, BrowserContextOptions>> = {
  "phone 390": { viewport: { width: 390, height: 844 }, ...phone },
  "phone 360": { viewport: { width: 360, height: 740 }, ...phone },
  laptop: { viewport: { width: 1280, height: 720 } },
  desktop: { viewport: { width: 1440, height: 900 } },
};

export const locales: Readonly<Record<string, string>> = { en: "en-GB", ru: "ru-RU" };

/** Four that are known, one's own words, and one's own words in another script. */
export const activities = ["beer", "cinema", "games", "dinner", "Escape room", "Баня"] as const;
