import type { Version, View } from "@pintpoint/core";

/** `"12"`, and `"12-b"` for the blind view (RT12). */
export function etagOf(version: Version, view: View): string {
  return view === "full" ? `"${version}"` : `"${version}-b"`;
}

/** Whether an If-None-Match names this very tag, or its weak form. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  return header?.split(",").some((item) => item.trim().replace(/^W\//, "") === etag) ?? false;
}

/** What an If-None-Match names. Weak ones count, because a proxy that compresses makes them weak. */
export function parseEtags(header: string): { version: Version; view: View }[] {
  return header.split(",").flatMap((item) => {
    const [, version, blind] = /^(?:W\/)?"(\d{1,15})(-b)?"$/.exec(item.trim()) ?? [];
    return version === undefined ? [] : [{ version: Number(version), view: blind === undefined ? "full" : "blind" }];
  });
}
