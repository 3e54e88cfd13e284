/** Null when it is no URL. Not URL.canParse: Safari 16 has none. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
