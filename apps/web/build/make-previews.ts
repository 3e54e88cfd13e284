import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { activityKeys } from "@pintpoint/core";
import { createServer } from "vite";
import { iconDocument, icons } from "./icon-pictures.ts";
import { previewStyles, sourceHash } from "./preview-sources.ts";

// `npm run previews`: makes the pictures of link previews and the icons anew, by the Chromium of the system. They are committed, so that
// a build needs no browser; a test says when they are to be made again.

const web = join(import.meta.dirname, "..");
const folder = join(web, "public/previews");
const chromium = process.env.CHROMIUM || "/usr/bin/chromium";

const vite = await createServer({ root: web, server: { middlewareMode: true }, appType: "custom", logLevel: "error" });
const scratch = mkdtempSync(join(tmpdir(), "pintpoint-previews-"));
try {
  const { previewDocument } = await vite.ssrLoadModule("/src/ui/vessel/preview-picture.tsx");
  mkdirSync(folder, { recursive: true });
  const styles = previewStyles();
  const sources: Record<string, string> = {};
  for (const subject of [...activityKeys, "other", "pintpoint"]) {
    const document: string = previewDocument(subject, styles);
    photograph(document, join(folder, `${subject}.png`), [1200, 630]);
    sources[subject] = sourceHash(document);
  }
  for (const icon of icons) {
    const document = iconDocument(icon);
    photograph(document, join(web, `public/${icon.name}.png`), [icon.size, icon.size]);
    sources[icon.name] = sourceHash(document);
  }
  writeFileSync(join(import.meta.dirname, "preview-sources.json"), `${JSON.stringify(sources, null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true });
  await vite.close();
}

function photograph(document: string, file: string, [width, height]: [number, number]): void {
  const source = join(scratch, "document.html");
  writeFileSync(source, document);
  execFileSync(
    chromium,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--hide-scrollbars",
      "--default-background-color=00000000",
      "--force-device-scale-factor=1",
      `--window-size=${width},${height}`,
      `--user-data-dir=${join(scratch, "profile")}`,
      `--screenshot=${file}`,
      `file://${source}`,
    ],
    { stdio: "ignore" },
  );
}
