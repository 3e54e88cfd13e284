import type { Meetup, MeetupId, OptionId } from "@pintpoint/core";
import type { Device, PersonalCapability } from "../device/device.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { RouteRequest } from "../http/route-types.ts";
import type { ActingAs, CommandResult } from "../queue/queue-entry.ts";
import type { QueuedRoute } from "../queue/queued-routes.ts";
import type { Locks } from "../queue/tabs.ts";
import type { DeviceEvents } from "./device-events.ts";
import type { OpenLiveConnection } from "./live-connection.ts";
import type { Answers } from "./own-answers.ts";
import type { OwnState } from "./own-presence.ts";
import type { LiveSnapshot } from "./snapshot.ts";

export interface LiveMeetupOptions {
  meetupId: MeetupId;
  /** The server's origin, as `https://pub.example`; empty for the page's own. */
  baseUrl: string;
  /** Who the device is, and where its commands are stored. */
  device: Device;
  /** A state that is known already, as the answer to its creation: saves the first read. */
  initial?: Meetup;
  /** Awaited before the socket opens: a page paints first. Nothing is awaited unless given. */
  beforeSocket?: () => Promise<void>;
  // What tests replace.
  http?: HttpClient;
  connect?: OpenLiveConnection;
  deviceEvents?: DeviceEvents;
  locks?: Locks | null;
}

/** One meetup, held live until it is closed. */
export interface LiveMeetup {
  /** The listener is called after every change; the returned function ends it. */
  subscribe(listener: () => void): () => void;
  /** Immutable; the same object as long as nothing changed, and its parts as long as they did not. */
  getSnapshot(): LiveSnapshot;
  /** Own answers; null withdraws. Shown at once, then sent. Throws for a guest who is not joining. */
  vote(answers: Answers): void;
  /**
   * Sends another command, in order with the votes, until it is done or refused (ProblemError). `as`: whose token;
   * by default the device's own for what concerns its person, else the organiser's if the device has it. The signal
   * cancels it while it has not been sent. Null: it was done, and what it made has been removed since.
   */
  send<Route extends QueuedRoute>(
    route: Route,
    request: RouteRequest<Route>,
    options?: { as?: ActingAs; signal?: AbortSignal },
  ): Promise<CommandResult<Route>>;
  /** What others see of this person. */
  setPresence(state: OwnState): void;
  /** Take over a personal link. */
  signIn(me: PersonalCapability): void;
  /** Become a guest; the personal link stays valid. */
  signOut(): void;
  /** Hide the refusals of these options; without options all, and the notice of a lost identity. */
  dismiss(options?: readonly OptionId[]): void;
  close(): void;
}
