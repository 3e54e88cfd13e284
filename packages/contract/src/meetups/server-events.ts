import { z } from "zod";
import { presenceState } from "./enums.ts";
import { participantId } from "./ids.ts";
import { patch } from "./meetup.ts";

/** What the server pushes. A client ignores events that it does not know. */
export const serverEvents = {
  "meetup:patch": patch,
  "meetup:gone": z.object({ meetupId: z.string() }),
  /** `watchers` counts sockets; `here` names at most 50, choosing first. */
  presence: z.object({
    meetupId: z.string(),
    watchers: z.int(),
    here: z.array(z.object({ participantId, state: presenceState })),
  }),
  /** Watch again from your version. */
  resync: z.object({ meetupId: z.string().exactOptional() }),
} as const;

export type ServerEvents = typeof serverEvents;
export type ServerEventName = keyof ServerEvents;
export type ServerPayload<Name extends ServerEventName> = z.infer<ServerEvents[Name]>;
