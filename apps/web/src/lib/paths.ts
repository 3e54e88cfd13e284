/** Every address of the page is built here. */
export const paths = {
  home: "/",
  /** The create page with a copy of a meetup: the same places, the times a week or more later, nobody's answers. */
  sameAgain: (id: string) => `/?again=${encodeURIComponent(id)}`,
  meetup: (id: string) => `/m/${encodeURIComponent(id)}`,
} as const;

/** The meetup that an address names; null when it is not a meetup's page. */
export function meetupIdIn(path: string): string | null {
  const [, encoded] = /^\/m\/([^/]+)\/?$/i.exec(path) ?? [];
  if (encoded === undefined) return null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
