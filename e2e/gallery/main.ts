import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { Product } from "../fixtures/product.ts";
import { systemChromium } from "../fixtures/system-chromium.ts";
import { contactSheet } from "./contact-sheet.ts";
import { pairwise } from "./pairwise.ts";
import { states } from "./states.ts";
import { type Picture, takePicture } from "./take-picture.ts";
import { activities, locales, screens } from "./views.ts";

/**
 * `npm run gallery`: pictures of every page and state, and one sheet of all. With `--state`, `--screen`, `--language`,
 * `--theme` and `--activity`, each as often as wanted, only those.
 */
const several = { type: "string", multiple: true } as const;
const { values } = parseArgs({
  options: {
    state: several,
    screen: several,
    language: several,
    theme: several,
    activity: several,
    out: { type: "string", default: ".tmp/gallery" },
  },
});
const out = resolve(values.out);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const cases = pairwise({
  state: values.state ?? Object.keys(states),
  screen: values.screen ?? Object.keys(screens),
  language: values.language ?? Object.keys(locales),
  theme: values.theme ?? ["light", "dark"],
  activity: values.activity ?? [...activities],
}).sort((a, b) => Object.keys(states).indexOf(a.state) - Object.keys(states).indexOf(b.state));

const product = await Product.start({ env: { RATE_LIMIT_FACTOR: "1000" } });
const browser = await chromium.launch(systemChromium);
const pictures: Picture[] = [];
try {
  for (const [index, what] of cases.entries()) {
    const name = `${String(index + 1).padStart(3, "0")} ${Object.values(what).join(" ")}`;
    const file = join(out, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.png`);
    const picture = await takePicture(browser, product.url, what, file);
    pictures.push(picture);
    const faults = [...picture.complaints, ...(picture.overflow > 0 ? [`${picture.overflow} px too wide`] : [])];
    console.log(`${file}${faults.length > 0 ? `\n    ${faults.join("\n    ")}` : ""}`);
  }
  const sheet = join(out, "index.html");
  await writeFile(sheet, contactSheet(pictures));
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(`file://${sheet}`, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(out, "contact-sheet.png"), fullPage: true });
  console.log(`${pictures.length} pictures: ${sheet}`);
} finally {
  await browser.close();
  await product.stop();
}
process.exitCode = pictures.some(({ complaints, overflow }) => complaints.length > 0 || overflow > 0) ? 1 : 0;
