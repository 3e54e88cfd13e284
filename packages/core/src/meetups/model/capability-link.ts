import { parseUrl } from "../../shared/parse-url.ts";

/**
 * Whether an address is somebody's personal link or the organiser's link: a meetup's page with a capability in the
 * fragment. Whoever follows it is asked to take part as somebody else. The host does not count, because one installation
 * may have several. Read more generously than the page reads links, so that every link that the page takes is one.
 */
export function isCapabilityLink(address: string): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  return /(?:^|\/)m\/+[^/]/i.test(decoded(url.pathname)) && /[#&;?](?:me|org)=/i.test(decoded(url.hash));
}

/** Of percent-encoding only ASCII is undone: nothing else can be part of what is looked for, and nothing is malformed. */
function decoded(text: string): string {
  return text.replaceAll(/%([0-7][0-9a-f])/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
