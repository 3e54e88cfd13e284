import type { IncomingMessage } from "node:http";
import { isPageNavigation } from "./page.ts";

/**
 * The meetup's page for a link that cannot be decoded, because a chat or mail appended half an escape. Null for
 * everything else: a program is told that its URL is malformed.
 */
export function repairedLink({ method = "", url = "", headers }: IncomingMessage): string | null {
  return isPageNavigation({ method, headers }) ? (/^\/m\/[\w-]+/.exec(url)?.[0] ?? null) : null;
}
