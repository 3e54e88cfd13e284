import type { RouteAnswer } from "@pintpoint/client";
import type { Meetup, MeetupId } from "@pintpoint/core";
import { takeEarlyRead } from "../../lib/meetup/early-read.ts";
import { device } from "../../lib/own-device.ts";

/** How long the page waits for the state, so as not to show its skeleton first. */
const PATIENCE_MS = 1_000;

interface Reading {
  id: MeetupId;
  state: Promise<Meetup | undefined>;
  /** Once it is there. */
  meetup?: Meetup;
}
let early: Reading | null = null;

/** The server's word on its own contract is taken, as the client does. */
const isAnswer = (body: unknown): body is RouteAnswer<"readMeetup"> =>
  typeof body === "object" && body !== null && "meetup" in body;

/** The state for the first paint; whatever goes wrong here is the live client's to find out and to say. */
async function read(id: MeetupId): Promise<Meetup | undefined> {
  try {
    // The client for HTTP is no part of the first wave: the state of a first visit is there without it.
    const { server } = await import("../../lib/server.ts");
    return (await server.readMeetup({ id }, { bearer: device.me(id)?.token ?? null })).meetup;
  } catch {
    return undefined;
  }
}

/** Waits a moment for the state that the document's first script has asked for, if it has. */
export async function awaitEarlyState(): Promise<void> {
  const taken = takeEarlyRead();
  if (taken === null) return;
  const state = taken.body.then((body) => (isAnswer(body) ? body.meetup : undefined));
  const reading: Reading = { id: taken.id, state };
  early = reading;
  const arrived = state.then((meetup) => {
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
