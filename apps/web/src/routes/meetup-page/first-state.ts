import type { Meetup, MeetupId } from "@pintpoint/core";
import { earlyMeetupId } from "../../lib/meetup/early-read.ts";
import { device, server } from "../../lib/server.ts";

/** How long the page waits for the state, so as not to show its skeleton first. */
const PATIENCE_MS = 1_000;

interface Reading {
  id: MeetupId;
  state: Promise<Meetup | undefined>;
  /** Once it is there. */
  meetup?: Meetup;
}
let early: Reading | null = null;

/** The state for the first paint; whatever goes wrong here is the live client's to find out and to say. */
function read(id: MeetupId): Promise<Meetup | undefined> {
  return server.readMeetup({ id }, { bearer: device.me(id)?.token ?? null }).then(
    ({ meetup }) => meetup,
    () => undefined,
  );
}

/** Waits a moment for the state that the document's first script has asked for, if it has. */
export async function awaitEarlyState(): Promise<void> {
  const id = earlyMeetupId();
  if (id === null) return;
  const reading: Reading = { id, state: read(id) };
  early = reading;
  const arrived = reading.state.then((meetup) => {
    if (meetup) reading.meetup = meetup;
  });
  await Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** The early state, when it is of this meetup and there already. */
export const stateAtHand = (id: MeetupId): Meetup | null => (early?.id === id ? (early.meetup ?? null) : null);

/** The early state, once: later visits of the page read anew. */
export function firstState(id: MeetupId): Promise<Meetup | undefined> {
  const reading = early;
  early = null;
  return reading?.id === id ? reading.state : read(id);
}
