import type { Meetup, Participant } from "../model/meetup.ts";
import { joiningOrder } from "./joining-order.ts";

/** Who asks: the first who joined as the organiser. Undefined where the organiser has no name here. */
export function hostOf(meetup: Pick<Meetup, "participants">): Participant | undefined {
  return joiningOrder(meetup).find(({ organiser }) => organiser === true);
}
