import { type ClientEventName, clientEvents } from "@pintpoint/contract/meetups";
import { type SocketEvent, socketEvent } from "../../sockets/socket-event.ts";
import type { Rooms } from "../live/rooms.ts";
import { meetupUnwatch } from "./meetup-unwatch.ts";
import { meetupWatch } from "./meetup-watch.ts";
import { presenceSet } from "./presence-set.ts";
import { refuseOrNotFound } from "./refuse-or-not-found.ts";
import type { SocketHandlerDeps } from "./socket-handler-deps.ts";
import { votesCast } from "./votes-cast.ts";

/** Every event that a client may send of a meetup. */
export function meetupSocketEvents(deps: SocketHandlerDeps, rooms: Rooms): Record<ClientEventName, SocketEvent> {
  const refuse = refuseOrNotFound(deps);
  return {
    "meetup:watch": socketEvent(clientEvents["meetup:watch"].payload, meetupWatch(deps, rooms), refuse),
    "meetup:unwatch": socketEvent(clientEvents["meetup:unwatch"].payload, meetupUnwatch(rooms), refuse),
    "votes:cast": socketEvent(clientEvents["votes:cast"].payload, votesCast(deps), refuse),
    "presence:set": socketEvent(clientEvents["presence:set"].payload, presenceSet(rooms, refuse), refuse),
  };
}
