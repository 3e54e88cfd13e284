import "../styles/tokens.css";
import "../styles/base.css";
import { hasRecent } from "../lib/device/has-recent.ts";
import { keptTheme, putTheme } from "../lib/device/kept-theme.ts";
import { keptLanguage, preferredLanguage } from "../lib/i18n/language.ts";
import { loadTexts, speakLanguage } from "../lib/i18n/texts.ts";
import { readEarly } from "../lib/meetup/early-read.ts";
import { ahead } from "./ahead.ts";
import { drawOpening } from "./opening.ts";

// The first script that runs, while React is still on its way: asks for everything that this address will need, so that
// it comes side by side. Whoever needs it asks again, gets the same, and tells when it did not come.
const page = ahead(location.pathname);
const language = keptLanguage.read() ?? preferredLanguage(navigator.languages);
document.documentElement.lang = language;
putTheme(keptTheme.read() ?? "system");
if (page?.texts === "home" && !hasRecent()) drawOpening(language);
const coming: Promise<unknown>[] = [speakLanguage(language), ...(page ? [loadTexts(page.texts), ...page.load()] : [])];
for (const one of coming) one.catch(() => {});
readEarly(location);

import("./main.tsx")
  .then(({ main }) => main(language))
  .catch(() => document.getElementById("failed")?.removeAttribute("hidden"));
