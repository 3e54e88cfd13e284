import type { OptionId, ParticipantId, Vote } from "@pintpoint/core";
import type { RouteAnswer, RouteRequest } from "../http/route-types.ts";
import type { CreatingRoute, QueuedRoute } from "./queued-routes.ts";
import { survivesTab } from "./queued-routes.ts";

/** The answer to a done command; null when what it made has been removed before the answer came (MS17). */
export type CommandResult<Route extends QueuedRoute> =
  | RouteAnswer<Route>
  | (Route extends CreatingRoute ? null : never);

/** Whose token a command is sent with. The token itself is looked up on the device when its turn comes. */
export type ActingAs = "guest" | "organiser" | { participantId: ParticipantId };

/** One command on its way, as it is kept on the device: plain JSON. */
export interface QueueEntry<Route extends QueuedRoute = QueuedRoute> {
  /** The idempotency key: made once, sent with every attempt. */
  readonly key: string;
  readonly route: Route;
  readonly request: RouteRequest<Route>;
  readonly as: ActingAs;
  /** When it was asked for (milliseconds since 1970), and its order among those of the same millisecond. */
  readonly at: number;
  readonly order: number;
  /** The tab that sends it. */
  readonly tab: string;
  /** It may have reached the server: its content must not change any more. */
  readonly sent?: true;
  /** The token of the first attempt: the key is bound to it (MS7). */
  readonly bearer?: string;
}

/** Placeholder for the participant of a `join` further ahead in the queue. */
export const JOINING: ParticipantId = "joining";

/** Older entries are not sent: receipts live 24 h, and a vote of two days ago would surprise everybody. */
export const MAX_AGE_MS = 23 * 3_600_000;

export function isRoute<Route extends QueuedRoute>(entry: QueueEntry, route: Route): entry is QueueEntry<Route> {
  return entry.route === route;
}

/** The answers that an entry carries; none when it is another command. */
export function votesIn(entry: QueueEntry): Readonly<Record<OptionId, Vote | null>> {
  return isRoute(entry, "castVotes") ? entry.request.body.votes : {};
}

export const byOrder = (a: QueueEntry, b: QueueEntry): number => a.at - b.at || a.order - b.order;

/** Null when the text is not an entry, as an older or a newer page may have written it. */
export function parseEntry(text: string | null): QueueEntry | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is QueueEntry {
  if (typeof value !== "object" || value === null) return false;
  if (!("key" in value && "route" in value && "request" in value && "as" in value)) return false;
  if (!("at" in value && "order" in value && "tab" in value)) return false;
  return (
    typeof value.key === "string" &&
    survivesTab(value.route) &&
    typeof value.request === "object" &&
    typeof value.at === "number" &&
    typeof value.order === "number" &&
    typeof value.tab === "string"
  );
}
