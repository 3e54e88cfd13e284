import type { IncomingMessage } from "node:http";
import { isPageNavigation, repairedLink } from "./page.ts";

/** No route is here, and it can be decoded: whoever is answered for it goes through all hooks. */
const nowhere = "/%25";

/**
 * For `rewriteUrl` of Fastify's options. An address that cannot be decoded has no route, so no hook would run for it: a
 * person who opens one gets the page that says that there is nothing, by the way of every unknown address. A program is
 * told that its address is malformed, and a link to a meetup is healed.
 */
export function routedAddress(request: IncomingMessage): string {
  const { method = "", url = "", headers } = request;
  if (!url.includes("%") || isDecodable(url)) return url;
  const isLost = isPageNavigation({ method, headers }) && !url.startsWith("/api/") && repairedLink(request) === null;
  return isLost ? nowhere : url;
}

function isDecodable(url: string): boolean {
  try {
    decodeURI(url.split(/[?#]/, 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
