import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The icons of a home screen, made of `public/icon.svg`: what a system does not draw from an SVG. */
export const icons = [
  { name: "icon-180", size: 180, ground: "#f5b325", share: 0.76 },
  { name: "icon-192", size: 192, ground: "transparent", share: 1 },
  // Maskable: a system cuts a circle of four fifths out of it.
  { name: "icon-512", size: 512, ground: "#f5b325", share: 0.66 },
] as const;

/** A document of the icon's size, to be photographed by a browser: the sign in the middle, `share` of the height. */
export function iconDocument({ size, ground, share }: (typeof icons)[number]): string {
  const svg = readFileSync(join(import.meta.dirname, "../public/icon.svg"), "utf8");
  const styles = `html{height:100%;background:${ground}}body{display:grid;place-items:center;height:100%;margin:0}`;
  return `<!doctype html><style>${styles}svg{height:${Math.round(size * share)}px}</style>${svg}`;
}
