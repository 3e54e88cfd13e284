// What cannot be part of an id or of a token, once or more, at the end.
const strayEnd = "(?:[^\\w%-]|%[\\da-f]{2})+$";
const withStrayEnd = new RegExp(`^(/m/[\\w-]+)${strayEnd}`, "i");
const atEnd = new RegExp(strayEnd, "i");

/**
 * The address of a meetup's page without what a chat or a sentence put behind the link: full stops, brackets, quotes. Null
 * when there is nothing of it.
 */
export function tidyAddress({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">): string | null {
  const path = withStrayEnd.exec(pathname)?.[1] ?? pathname;
  const fragment = path.startsWith("/m/") ? hash.replace(atEnd, "") : hash;
  return path === pathname && fragment === hash ? null : path + search + fragment;
}
