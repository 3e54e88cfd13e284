import { z } from "zod";
import { idempotencyKey, token, version } from "../fields/ids.ts";
import { problem } from "../problems.ts";
import { presenceState } from "./enums.ts";
import { meetupId, participantId } from "./ids.ts";
import { votes } from "./inputs.ts";
import { meetup, patch } from "./meetup.ts";

/** The refusing answer of every client event. */
export const refusedAck = z.object({ ok: z.literal(false), error: problem }).meta({ id: "RefusedAck" });

/** What a client may send; each takes an ack `{ok: true, …}` or a refusal. */
export const clientEvents = {
  "meetup:watch": {
    payload: z.strictObject({
      meetupId,
      version: version.exactOptional(),
      epoch: z.string().max(100).exactOptional(),
      token: token.exactOptional(),
    }),
    ack: z.union([
      z.object({ ok: z.literal(true), meetup }),
      z.object({ ok: z.literal(true), patches: z.array(patch) }),
    ]),
  },
  "meetup:unwatch": { payload: z.strictObject({ meetupId }), ack: z.object({ ok: z.literal(true) }) },
  "votes:cast": {
    payload: z.strictObject({ meetupId, participantId, token, votes, key: idempotencyKey }),
    ack: z.object({ ok: z.literal(true), version }),
  },
  "presence:set": {
    payload: z.strictObject({ meetupId, state: presenceState }),
    ack: z.object({ ok: z.literal(true) }),
  },
} as const;

export type ClientEvents = typeof clientEvents;
export type ClientEventName = keyof ClientEvents;
export type ClientPayload<Name extends ClientEventName> = z.infer<ClientEvents[Name]["payload"]>;
export type Ack<Name extends ClientEventName> = z.infer<ClientEvents[Name]["ack"]> | z.infer<typeof refusedAck>;
