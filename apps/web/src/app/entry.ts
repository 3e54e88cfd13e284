import "../styles/tokens.css";
import "../styles/activities.css";
import "../styles/motion.css";
import "../styles/base.css";
import "../styles/forced-colors.css";
import "../styles/print.css";
import { isDisplayFontCached, loadDisplayFont } from "../lib/device/display-font.ts";
import { nextPaint } from "../lib/device/next-paint.ts";
import { setThemeAttribute, storedTheme } from "../lib/device/stored-theme.ts";
import { preferredLanguage, storedLanguage } from "../lib/i18n/language.ts";
import { activateLanguage, loadMessages } from "../lib/i18n/messages.ts";
import { cleanUrl } from "../lib/meetup/clean-url.ts";
import { prefetchState } from "../lib/meetup/state-prefetch.ts";
import { pageResources } from "./page-resources.ts";
import { drawHomeShell, drawMeetupShell } from "./shell.ts";

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
const fontIsCached = isDisplayFontCached();
if (fontIsCached) loadDisplayFont(language);
void start();

async function start() {
  if (document.readyState === "loading") {
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
  if (resources?.texts === "home") drawHomeShell(language);
  if (resources?.texts === "meetup") await Promise.race([drawMeetupShell(state, language), stateTimeout]);
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
  if (fontIsCached) return;
  // Behind them: over HTTP/1.1 one of them would wait for it.
  await nextPaint();
  loadDisplayFont(language);
}

/**
 * Preloads React's chunks in parallel; by imports alone the browser would discover them one after another. The build
 * lists the files in index.html (build/react-preload.ts).
 */
function preloadReact(): void {
  const files = document.querySelector<HTMLMetaElement>('meta[name="scripts"]')?.content.split(" ") ?? [];
  for (const href of files) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.href = href;
    document.head.append(link);
  }
}
