/**
 * The address of a meetup's page without what a chat or a sentence put behind the link: what can be part of neither an id
 * nor a token, such as full stops, brackets and quotes. Null when there is nothing of it.
 */
export function tidyAddress({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">): string | null {
  if (!/^\/m\/[\w-]/.test(pathname)) return null;
  const [path, fragment] = [tidyEnd(pathname), tidyEnd(hash)];
  return path === pathname && fragment === hash ? null : path + search + fragment;
}

/** Only of what is no longer than a link: on anything else the pattern could take the square of its length. */
function tidyEnd(text: string): string {
  return text.length > 300 ? text : text.replace(/([^\w%-]|%[\da-f]{2})+$/i, "");
}
