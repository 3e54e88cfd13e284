import type { RouteAnswer } from "@pintpoint/client";
import type { Meetup, MeetupId } from "@pintpoint/core";
import { takeStatePrefetch } from "../../lib/meetup/state-prefetch.ts";
import { thisDevice } from "../../lib/this-device.ts";

/** How long the page waits for the state, so as not to show its skeleton first. */
const WAIT_MS = 1_000;

interface PrefetchedState {
  id: MeetupId;
  state: Promise<Meetup | undefined>;
  /** Once it is there. */
  meetup?: Meetup;
}
let prefetched: PrefetchedState | null = null;

/** Not validated: the client, too, trusts the server to keep the schema. */
const isReadMeetupAnswer = (body: unknown): body is RouteAnswer<"readMeetup"> =>
  typeof body === "object" && body !== null && "meetup" in body;

/** The state for the first paint. Errors are ignored here: the live client meets and reports them. */
async function read(id: MeetupId): Promise<Meetup | undefined> {
  try {
    // The client for HTTP is no part of the first wave: the state of a first visit is there without it.
    const { server } = await import("../../lib/server.ts");
    return (await server.readMeetup({ id }, { bearer: thisDevice.me(id)?.token ?? null })).meetup;
  } catch {
    return undefined;
  }
}

/** Waits a moment for the state that the document's first script has asked for, if it has. */
export async function awaitPrefetchedState(): Promise<void> {
  const taken = takeStatePrefetch();
  if (taken === null) return;
  const state = taken.body.then((body) => (isReadMeetupAnswer(body) ? body.meetup : undefined));
  const reading: PrefetchedState = { id: taken.id, state };
  prefetched = reading;
  const arrived = state.then((meetup) => {
    if (meetup) reading.meetup = meetup;
  });
  await Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
}

/** The early state, when it is of this meetup and there already. */
export const prefetchedStateOf = (id: MeetupId): Meetup | null =>
  prefetched?.id === id ? (prefetched.meetup ?? null) : null;

/** The early state, once: later visits of the page read anew. */
export function initialState(id: MeetupId): Promise<Meetup | undefined> {
  const reading = prefetched;
  prefetched = null;
  return reading?.id === id ? reading.state : read(id);
}
