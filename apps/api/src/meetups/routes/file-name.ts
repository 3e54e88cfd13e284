/** Longer names are cut: a file system takes 255 bytes of one. */
const maxLength = 60;

/**
 * `Content-Disposition` of a file that is named after a text of somebody's (RFC 6266): an ASCII name for what reads no
 * other, and the text itself beside it. Neither holds what a file system, a shell or a header could take for something
 * else.
 *
 * @param fallback the name where nothing of the text is left in ASCII
 */
export function contentDisposition(
  kind: "inline" | "attachment",
  text: string,
  { fallback, extension }: { fallback: string; extension: string },
): string {
  const ascii = nameOf(text.normalize("NFKD").replace(/\p{M}/gu, ""), /[^A-Za-z0-9]+/g) || fallback;
  const full = nameOf(text.normalize("NFC"), /[^\p{L}\p{N}\p{M}]+/gu) || fallback;
  const plain = `${kind}; filename="${ascii}.${extension}"`;
  return full === ascii ? plain : `${plain}; filename*=UTF-8''${encodeURIComponent(`${full}.${extension}`)}`;
}

/** Words joined by hyphens; never a half of a surrogate pair. */
function nameOf(text: string, between: RegExp): string {
  const words = text.replace(between, "-").replace(/^-+|-+$/g, "");
  return [...words].slice(0, maxLength).join("").replace(/-+$/, "");
}
