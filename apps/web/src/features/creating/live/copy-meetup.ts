import { ProblemError } from "@pintpoint/client";
import { randomId } from "../../../lib/device/random-id.ts";
import { serverNow } from "../../../lib/device/server-clock.ts";
import { server } from "../../../lib/server.ts";
import { thisDevice } from "../../../lib/this-device.ts";
import { sameAgain } from "../model/same-again.ts";
import type { Draft } from "../types.ts";

/** The draft of a meetup's like, or why there is none. */
export async function copyMeetup(id: string): Promise<Draft | "gone" | "offline"> {
  const me = thisDevice.me(id);
  try {
    const { meetup } = await server.readMeetup({ id }, { bearer: me?.token });
    return sameAgain(meetup, { me: me?.participantId, now: serverNow(), newId: () => randomId(8) });
  } catch (error) {
    return error instanceof ProblemError && (error.status === 404 || error.status === 410) ? "gone" : "offline";
  }
}
