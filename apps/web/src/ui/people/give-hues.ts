import { joiningOrder, type Meetup } from "@pintpoint/core";
import { hues } from "./hues.ts";
import { HUES, hueOf } from "./initials-and-hue.ts";

const done = new WeakSet<Meetup["participants"]>();

/**
 * Gives everybody who has none a colour, in the order of joining: that of their id, or the next that is free. Only beyond
 * eight people do two share one. Called by parts that are loaded late, so that a first visit does not pay for it.
 */
export function giveHues({ participants }: Pick<Meetup, "participants">): void {
  if (done.has(participants)) return;
  done.add(participants);
  const taken = new Set<number>();
  let last: number | undefined;
  for (const { id } of joiningOrder({ participants })) {
    if (taken.size === HUES) taken.clear();
    let hue = hues.get(id) ?? hueOf(id);
    if (!hues.has(id)) while (hue === last || taken.has(hue)) hue = (hue + 1) % HUES;
    hues.set(id, hue);
    taken.add(hue);
    last = hue;
  }
}
