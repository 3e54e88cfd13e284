import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { activityKeys } from "@pintpoint/core";
import { createServer } from "vite";
import { previewStyles, sourceHash } from "./preview-sources.ts";

// `npm run previews`: makes the pictures of link previews anew, by the Chromium of the system. They are committed, so that
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
    const file = join(scratch, `${subject}.html`);
    writeFileSync(file, document);
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
        "--force-device-scale-factor=1",
        "--window-size=1200,630",
        `--user-data-dir=${join(scratch, "profile")}`,
        `--screenshot=${join(folder, `${subject}.png`)}`,
        `file://${file}`,
      ],
      { stdio: "ignore" },
    );
    sources[subject] = sourceHash(document);
  }
  writeFileSync(join(import.meta.dirname, "preview-sources.json"), `${JSON.stringify(sources, null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true });
  await vite.close();
}
