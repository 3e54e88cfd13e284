import type { IncomingMessage } from "node:http";
import { isPageNavigation } from "./page.ts";

/**
 * Where a visitor is sent whose address cannot be decoded, because a chat or a mail put half an escape behind the link: to
 * the meetup's page. Null for everything else; a program is told that its address is malformed.
 */
export function repairedLink({ method = "", url = "", headers }: IncomingMessage): string | null {
  return isPageNavigation({ method, headers }) ? (/^\/m\/[\w-]+/.exec(url)?.[0] ?? null) : null;
}
