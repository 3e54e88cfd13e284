import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");

/** The variables that drawings use; another of the theme may change without a new picture. */
const used = /--(?:fill|mat|foam|dot|outline|ink|glass|face|kernel|white):[^;]+;/g;

/** All styles of the pictures, in the light theme: a messenger shows one picture to everybody. */
export function previewStyles(): string {
  // Without what the theme says to those who want more contrast.
  const [tokens = ""] = read("../src/styles/tokens.css").split("@media");
  const activities = read("../src/styles/activities.css").replaceAll(
    /\{[^{}]*\}/g,
    (block) => `{${variablesIn(block)}}`,
  );
  const drawing = read("../src/ui/vessel/drawing.css");
  return `:root{color-scheme:only light;${variablesIn(tokens)}}${withoutComments(activities)}${withoutComments(drawing)}`;
}

/** Tells whether a picture is made of what there is now. */
export const sourceHash = (document: string) => createHash("sha256").update(document).digest("base64url").slice(0, 16);

const variablesIn = (css: string) => (css.match(used) ?? []).join("");
const withoutComments = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, "");
