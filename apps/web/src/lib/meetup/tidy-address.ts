const tidyEnd = (text: string) => text.replace(/(?:[^\w%-]|%[\da-f]{2})+$/i, "");

/**
 * The address of a meetup's page without what a chat or a sentence put behind the link: what cannot be part of an id or of
 * a token, such as full stops, brackets, quotes.
 */
export function tidyAddress({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">): string {
  return /^\/m\/\w/.test(pathname) ? tidyEnd(pathname) + search + tidyEnd(hash) : pathname + search + hash;
}
