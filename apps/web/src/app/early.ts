import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/forced-colors.css";
import "../styles/print.css";
import { nextPaint } from "../lib/device/after-paint.ts";
import { hasRecentMeetups } from "../lib/device/has-recent.ts";
import { setThemeAttribute, storedTheme } from "../lib/device/kept-theme.ts";
import { preferredLanguage, storedLanguage } from "../lib/i18n/language.ts";
import { activateLanguage, loadMessages } from "../lib/i18n/texts.ts";
import { prefetchState } from "../lib/meetup/early-read.ts";
import { cleanUrl } from "../lib/meetup/tidy-address.ts";
import { pageResources } from "./ahead.ts";
import { preloadReact } from "./ask-for-react.ts";
import { drawMeetupShell } from "./meetup-opening.ts";
import { drawHomeShell } from "./opening.ts";

/** The longest wait for the meetup's state before React is requested, in milliseconds. */
const STATE_TIMEOUT_MS = 100;

// The first script. It renders what needs no React, then requests all other chunks at once, so that they do not compete
// with the first paint. Each later import of a chunk gets the same promise and handles its failure. The meetup's state
// is requested first, because it takes longest.
const cleanedUrl = cleanUrl(location);
if (cleanedUrl !== null) history.replaceState(history.state, "", cleanedUrl);
const state = prefetchState(location);
const stateTimeout = new Promise((resolve) => setTimeout(resolve, STATE_TIMEOUT_MS));
const resources = pageResources(location.pathname);
const language = storedLanguage.read() ?? preferredLanguage(navigator.languages);
document.documentElement.lang = language;
setThemeAttribute(storedTheme.read() ?? "system");
void start();

async function start() {
  if (document.readyState === "loading") {
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
  if (resources?.texts === "home" && !hasRecentMeetups()) drawHomeShell(language);
  if (resources?.texts === "meetup") await Promise.race([drawMeetupShell(state), stateTimeout]);
  await nextPaint();
  preloadReact();
  const loads: Promise<unknown>[] = [
    activateLanguage(language),
    ...(resources ? [loadMessages(resources.texts), ...resources.load()] : []),
  ];
  for (const one of loads) one.catch(() => {});
  import("./main.tsx")
    .then(({ main }) => main(language))
    .catch(() => document.getElementById("failed")?.removeAttribute("hidden"));
}
