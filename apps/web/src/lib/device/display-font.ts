import cyrillic from "@fontsource-variable/rubik/files/rubik-cyrillic-wght-normal.woff2?url";
import latin from "@fontsource-variable/rubik/files/rubik-latin-wght-normal.woff2?url";
import { storedValue } from "./stored-value.ts";

const faces: FontFace[] = [];
/** The file that this device has in its cache. */
const stored = storedValue<boolean | string>("font", (found) => found === latin);

/** A visit before this one fetched it: it comes from the cache in no time, and the first page can have it. */
export const isDisplayFontCached = (): boolean => stored.read() === true;

/**
 * Fetches the face of headings (`--font-display`) behind everything else. Nothing waits for it. What comes is kept for the
 * next page that is drawn; without it headings are in the system's face.
 */
export function loadDisplayFont(language: string): void {
  void load(latin, "U+0-2FF,U+2000-22FF");
  if (language === "ru") void load(cyrillic, "U+301,U+400-4FF,U+2116");
}

/** An error page is no font, so that it is no face either. */
async function load(url: string, unicodeRange: string): Promise<void> {
  try {
    const file = await (await fetch(url, { priority: "low" })).arrayBuffer();
    faces.push(await new FontFace("Rubik", file, { weight: "300 900", unicodeRange }).load());
    if (url === latin) stored.write(latin);
  } catch {}
}

/** At the moment when a new page takes the place of what was there: everything on it is new, so that nothing that is seen moves. */
export function applyLoadedFont(): void {
  for (const face of faces.splice(0)) document.fonts.add(face);
}
