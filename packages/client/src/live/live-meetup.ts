import type { Meetup, MeetupId, OptionId } from "@pintpoint/core";
import type { Device, PersonalCapability } from "../device/device.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { RouteRequest } from "../http/wire.ts";
import type { Answers } from "../optimistic.ts";
import type { ActingAs, CommandResult, QueuedRoute } from "../queue/entry.ts";
import type { Locks } from "../queue/tabs.ts";
import type { OpenLiveConnection } from "./connection.ts";
import type { OwnState } from "./own-presence.ts";
import type { LiveSnapshot } from "./snapshot.ts";
import type { DeviceEvents } from "./wake.ts";

export interface LiveMeetupOptions {
  meetupId: MeetupId;
  /** The server's origin, as `https://pub.example`; empty for the page's own. */
  baseUrl: string;
  /** Who one is, and where commands wait. */
  device: Device;
  /** A state that is known already, as the answer to its creation: saves the first read. */
  initial?: Meetup;
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
  /** Own answers; null withdraws. Seen at once in the snapshot, then sent. Throws for a guest who is not joining. */
  vote(answers: Answers): void;
  /**
   * Any other command, in order with the votes, tried until it is done or refused (ProblemError). `as` says whose token
   * signs it; without it one's own for what is about oneself, otherwise the organiser's where the device has it. The
   * signal takes back what was not sent yet. Null where it was done, and what it made has been removed since.
   */
  send<Route extends QueuedRoute>(
    route: Route,
    request: RouteRequest<Route>,
    options?: { as?: ActingAs; signal?: AbortSignal },
  ): Promise<CommandResult<Route>>;
  /** What the others see of this device's person. */
  setPresence(state: OwnState): void;
  /** Becomes the owner of a personal link. */
  signIn(me: PersonalCapability): void;
  /** A guest again; the personal link itself lives on. */
  signOut(): void;
  /** The refusals at these options were seen; without options all of them, and that the identity was lost. */
  dismiss(options?: readonly OptionId[]): void;
  close(): void;
}
