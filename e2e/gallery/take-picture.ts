import type { Browser } from "@playwright/test";
import { states } from "./states.ts";
import { locales, screens } from "./views.ts";

/** Longest wait for what a page loads after its first paint. */
const loadMs = 6_000;

export interface PictureOf {
  state: string;
  screen: string;
  language: string;
  theme: string;
  activity: string;
}

export interface Picture extends PictureOf {
  file: string;
  /** What the browser complained about. */
  complaints: string[];
  /** Pixels by which the page is wider than the screen. */
  overflow: number;
}

/** Opens the state in a browser of its own and writes what is seen to the file. */
export async function takePicture(browser: Browser, baseURL: string, what: PictureOf, file: string): Promise<Picture> {
  const state = states[what.state];
  if (state === undefined) throw new Error(`no such state: ${what.state}`);
  const context = await browser.newContext({
    ...screens[what.screen],
    baseURL,
    locale: locales[what.language] ?? what.language,
    timezoneId: "Europe/Berlin",
    colorScheme: what.theme === "dark" ? "dark" : "light",
  });
  try {
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await state.prepare?.(page);
    await page.goto(await state.seed(baseURL, what.activity));
    // Where a connection stays open it is never idle: then what has come by now is the picture.
    await page.waitForLoadState("networkidle", { timeout: loadMs }).catch(() => null);
    await page.evaluate(async () => void (await document.fonts.ready));
    await state.act?.(page);
    await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null))));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.screenshot({ path: file, fullPage: state.isWhole === true });
    return { ...what, file, complaints: complaints.filter((each) => !state.expects?.test(each)), overflow };
  } finally {
    await context.close();
  }
}
