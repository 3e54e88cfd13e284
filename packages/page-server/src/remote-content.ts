import type { IncomingMessage } from "node:http";
import type { PageContent } from "./page-content.ts";
import { contentTimeoutMs, maxStateBytes, pageContentIn } from "./page-content.ts";

export interface RemoteContentOptions {
  /** Origins of nodes of the API, each able to answer everything. */
  origins: readonly string[];
  /** Whether a connection from there is a proxy's, which tells the addresses of its clients. */
  isTrusted(address: string | undefined): boolean;
}

/** Requests to the API at a time; a document that would be one more is sent without content. */
const maxAtOnce = 64;
/** A node that failed is left alone for so long, in milliseconds. */
const pauseMs = 2_000;
/** Of an answer: the state, and the preview with every letter escaped. */
const maxAnswerBytes = maxStateBytes + 16 * 1024;

/**
 * Asks the API what a meetup puts into the page's document. Null whenever there is no good answer in time: the page
 * comes without, and asks by itself. Nothing is logged: the address of the request is a capability.
 */
export function remoteContent({ origins, isTrusted }: RemoteContentOptions) {
  const pausedUntil = new Map<string, number>();
  let turn = 0;
  let running = 0;

  function nextOrigin(): string | undefined {
    const now = performance.now();
    const inTurn = origins.map((_, place) => origins[(turn + place) % origins.length] ?? "");
    turn = (turn + 1) % Math.max(1, origins.length);
    return inTurn.find((origin) => (pausedUntil.get(origin) ?? 0) <= now);
  }

  async function ask(origin: string, id: string, forwardedFor: string): Promise<PageContent | null> {
    const response = await fetch(`${origin}/api/v1/meetups/${id}/preview`, {
      headers: { "x-forwarded-for": forwardedFor },
      redirect: "error",
      signal: AbortSignal.timeout(contentTimeoutMs),
    });
    const isTooLarge = Number(response.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > maxAnswerBytes;
    if (response.status === 200 && !isTooLarge) return pageContentIn(await response.json());
    await response.body?.cancel();
    return null;
  }

  return async (id: string, request: IncomingMessage): Promise<PageContent | null> => {
    const origin = running < maxAtOnce ? nextOrigin() : undefined;
    if (origin === undefined) return null;
    running++;
    try {
      return await ask(origin, id, forwardedFor(request, isTrusted));
    } catch {
      pausedUntil.set(origin, performance.now() + pauseMs);
      return null;
    } finally {
      running--;
    }
  };
}

/** The client for whom the API counts the request: what trusted proxies told, then who is connected. */
function forwardedFor({ headers, socket }: IncomingMessage, isTrusted: RemoteContentOptions["isTrusted"]): string {
  const told = isTrusted(socket.remoteAddress) ? headers["x-forwarded-for"] : undefined;
  return [told, socket.remoteAddress].filter((address) => address !== undefined).join(", ");
}
