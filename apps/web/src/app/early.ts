import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/forced-colors.css";
import "../styles/print.css";
import { painted } from "../lib/device/after-paint.ts";
import { hasRecent } from "../lib/device/has-recent.ts";
import { keptTheme, putTheme } from "../lib/device/kept-theme.ts";
import { keptLanguage, preferredLanguage } from "../lib/i18n/language.ts";
import { loadTexts, speakLanguage } from "../lib/i18n/texts.ts";
import { readEarly } from "../lib/meetup/early-read.ts";
import { tidyAddress } from "../lib/meetup/tidy-address.ts";
import { ahead } from "./ahead.ts";
import { askForReact } from "./ask-for-react.ts";
import { drawMeetupOpening } from "./meetup-opening.ts";
import { drawOpening } from "./opening.ts";

/** How long a meetup's state may keep React from being asked for, so that what is read first comes first. */
const PATIENCE_MS = 100;

// The first script that runs, maybe before the styles are there: draws what can be drawn without React, and once that is
// on the screen asks for everything else in one wave. Whoever needs it asks again, gets the same, and tells when it did
// not come. The state is asked for at once: nothing is waited for longer.
const tidied = tidyAddress(location);
if (tidied !== null) history.replaceState(history.state, "", tidied);
const state = readEarly(location);
const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
const page = ahead(location.pathname);
const language = keptLanguage.read() ?? preferredLanguage(navigator.languages);
document.documentElement.lang = language;
putTheme(keptTheme.read() ?? "system");
void start();

async function start() {
  if (document.readyState === "loading") {
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
  if (page?.texts === "home" && !hasRecent()) drawOpening(language);
  if (page?.texts === "meetup") await Promise.race([drawMeetupOpening(state), enough]);
  await painted();
  askForReact();
  const coming: Promise<unknown>[] = [
    speakLanguage(language),
    ...(page ? [loadTexts(page.texts), ...page.load()] : []),
  ];
  for (const one of coming) one.catch(() => {});
  import("./main.tsx")
    .then(({ main }) => main(language))
    .catch(() => document.getElementById("failed")?.removeAttribute("hidden"));
}
