import { readFileSync } from "node:fs";
import { join } from "node:path";
import { activityKeys } from "@pintpoint/core";
import { expect, it } from "vitest";
import { iconDocument, icons } from "../../../build/icon-pictures.ts";
import { previewStyles, sourceHash } from "../../../build/preview-sources.ts";
import { type PreviewSubject, previewDocument } from "./preview-picture.tsx";

const web = join(import.meta.dirname, "../../..");
const sources: Record<string, string> = JSON.parse(readFileSync(join(web, "build/preview-sources.json"), "utf8"));
const subjects: PreviewSubject[] = [...activityKeys, "other", "pintpoint"];

it.each(subjects)(
  "%s: the picture is of today's drawing (else: npm run previews --workspace @pintpoint/web)",
  (subject) => {
    expect(sources[subject]).toBe(sourceHash(previewDocument(subject, previewStyles())));
  },
);

it.each(subjects)("%s: is a PNG of 1200 × 630 and at most 120 KB", (subject) => {
  const bytes = readFileSync(join(web, `public/previews/${subject}.png`));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(bytes.length).toBeLessThan(120_000);
});

it.each(icons)("$name: is of today's sign (else: npm run previews --workspace @pintpoint/web), in its size", (icon) => {
  expect(sources[icon.name]).toBe(sourceHash(iconDocument(icon)));
  const bytes = readFileSync(join(web, `public/${icon.name}.png`));
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([icon.size, icon.size]);
});
