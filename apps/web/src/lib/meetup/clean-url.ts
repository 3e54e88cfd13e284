/**
 * The address of a meetup's page without what a chat or a sentence put behind the link: all from the first sign that can be
 * part of neither an id nor a token, such as a full stop, a bracket, `&gt;` or half an escape. Null when there is nothing of it.
 */
export function cleanUrl({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">): string | null {
  const [path, fragment] = [cleanPath(unescaped(pathname)), cleanFragment(unescaped(hash))];
  if (path === null || (path === pathname && fragment === hash)) return null;
  return path + search + fragment;
}

// Nothing follows the repeated part of these patterns but what it may end with: they take time that grows with the text.
const page = /^\/m\/[\w-]+/;
const deeper = /^\/[\w-]/;
const capabilities = /^#(?:me|org)=[\w.-]*[\w-](?:&(?:me|org)=[\w.-]*[\w-])?/;

/** Null for an address that is no meetup's. */
function cleanPath(pathname: string): string | null {
  const [found] = page.exec(pathname) ?? [];
  if (found === undefined) return null;
  return deeper.test(pathname.slice(found.length)) ? pathname : found;
}

function cleanFragment(hash: string): string {
  return capabilities.exec(hash)?.[0] ?? (/^#[^\w]*$/.test(hash) ? "" : hash);
}

/** Some programs escape what needs no escape. */
const unescaped = (text: string): string => text.replaceAll(/%2d/gi, "-").replaceAll(/%5f/gi, "_");
