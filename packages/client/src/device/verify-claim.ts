import type { MeetupId } from "@pintpoint/core";
import type { HttpClient } from "../http/http-client.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Device, LinkClaim, PersonalCapability } from "./device.ts";

/**
 * - `none`: no link waits to be judged
 * - `settled`: what lives of the link is kept; `refused`: a part of it was dead and changed nothing
 * - `choice`: the device is a living person already, and the link is another one's; the claim waits for the answer, and
 *   whoever has it drops the claim
 */
export type ClaimVerdict =
  | { kind: "none" }
  | { kind: "settled"; refused: boolean }
  | { kind: "choice"; claim: LinkClaim; from: PersonalCapability; to: PersonalCapability };

/**
 * Asks the server about the capabilities of the first opened link before any of them is kept: a device never gives up a living
 * one for a dead one, nor for another person's without being told to (MS15). Rejects with Unreachable or ProblemError
 * when the server cannot say; the claim is then still there and may be settled again.
 */
export async function verifyClaim(
  device: Device,
  http: Pick<HttpClient, "identify">,
  meetupId: MeetupId,
): Promise<ClaimVerdict> {
  const [claim] = device.claims(meetupId);
  if (claim === undefined) return { kind: "none" };
  const { me, organiserToken } = claim;
  let refused = false;

  if (organiserToken !== undefined && organiserToken !== device.organiserToken(meetupId)) {
    const identity = await identityOf(http, meetupId, organiserToken);
    // A meetup has one organiser token: where this one lives, the one before is dead.
    if (identity?.kind === "organiser") device.rememberOrganiser(meetupId, organiserToken);
    else refused = true;
  }

  if (me !== undefined) {
    if (!(await isValid(http, meetupId, me))) {
      refused = true;
      // A device that was nobody's here took it at once, so that the first tap need not wait.
      if (device.me(meetupId)?.token === me.token) device.forgetMe(meetupId);
    } else {
      const from = device.me(meetupId);
      const isAnotherPerson = from !== null && from.participantId !== me.participantId;
      if (isAnotherPerson && (await isValid(http, meetupId, from))) return { kind: "choice", claim, from, to: me };
      if (isAnotherPerson) device.forgetMe(meetupId);
      device.rememberMe(meetupId, me);
    }
  }

  device.removeClaim(meetupId, claim);
  return { kind: "settled", refused };
}

async function isValid(http: Pick<HttpClient, "identify">, meetupId: MeetupId, me: PersonalCapability) {
  const identity = await identityOf(http, meetupId, me.token);
  return identity?.kind === "participant" && identity.participantId === me.participantId;
}

/** Null when the token is nobody's in this meetup, or the meetup is not there. */
async function identityOf(http: Pick<HttpClient, "identify">, id: MeetupId, bearer: string) {
  try {
    return await http.identify({ id }, { bearer });
  } catch (error) {
    const isAnswer = error instanceof ProblemError && (error.code === "not_allowed" || error.status === 404);
    if (isAnswer) return null;
    throw error;
  }
}
