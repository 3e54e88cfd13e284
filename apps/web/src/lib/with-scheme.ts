/** A link as people type it, `thegeorge.pub`, with the scheme that says how it is fetched; `https:` where it has none. */
export function withScheme(url: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
}
