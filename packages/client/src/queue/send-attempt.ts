import type { HttpClient } from "../http/http-client.ts";
import type { RouteAnswer } from "../http/route-types.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { LiveConnection } from "../live/live-connection.ts";
import type { QueueEntry } from "./queue-entry.ts";
import { isRoute } from "./queue-entry.ts";
import type { QueuedRoute } from "./queued-routes.ts";

/** How a command travels. The key is one for both (MS7). */
export type Transport = "socket" | "http";

/** Votes go by the socket while it is connected; after an attempt that failed on it, by HTTP. */
export function transportFor(
  entry: QueueEntry,
  failed: Transport | null,
  connection: LiveConnection | null,
): Transport {
  return isRoute(entry, "castVotes") && connection !== null && failed !== "socket" ? "socket" : "http";
}

/** The server answers a write within 4 s (RW1). */
const ACK_MS = 6_000;

/** Sends one attempt. Rejects with ProblemError, Unreachable, or the signal's reason. */
export async function sendAttempt(
  entry: QueueEntry,
  way: Transport,
  ports: { http: HttpClient; connection: LiveConnection | null; signal: AbortSignal },
): Promise<RouteAnswer<QueuedRoute>> {
  if (way === "http") {
    const options = { bearer: entry.bearer ?? null, key: entry.key, signal: ports.signal };
    return ports.http.call(entry.route, entry.request, options);
  }
  if (!isRoute(entry, "castVotes") || ports.connection === null) throw new Unreachable("network");
  const { id, pid, body } = entry.request;
  const payload = { meetupId: id, participantId: pid, token: entry.bearer ?? "", votes: body.votes, key: entry.key };
  const { version } = await ports.connection.request("votes:cast", payload, ACK_MS);
  return { version };
}
