import type { Catalogue } from "./catalogue/en/index.ts";
import type { Language } from "./language.ts";
import type { Translation } from "./translation.ts";

export type Messages = Translation<Catalogue>;

/** Each language is a chunk of its own: nobody downloads one that is not read. */
export async function loadCatalogue(language: Language): Promise<Messages> {
  if (language === "ru") return (await import("./catalogue/ru/index.ts")).ru;
  return (await import("./catalogue/en/index.ts")).en;
}
