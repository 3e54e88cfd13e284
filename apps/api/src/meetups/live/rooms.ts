import type { MeetupId } from "@pintpoint/core";
import type { SocketSession } from "../../sockets/socket-session.ts";
import { PatchMemoryBudget } from "./recent-patches.ts";
import { Room, type RoomPorts } from "./room.ts";
import { Watcher } from "./watcher.ts";

/** RT11: meetups that one socket may watch at a time. */
const maxRoomsPerSocket = 20;

/** The watched meetups of this process. */
export class Rooms {
  readonly #rooms = new Map<MeetupId, Room>();
  readonly #ports: Omit<RoomPorts, "ended" | "patchMemory">;
  readonly #roomOpened: (room: Room) => void;
  readonly #patchMemory = new PatchMemoryBudget();

  /** @param opened told of a room's first watcher */
  constructor(ports: Omit<RoomPorts, "ended" | "patchMemory">, opened: (room: Room) => void) {
    this.#ports = ports;
    this.#roomOpened = opened;
  }

  /**
   * Joins the meetup's room, creating it for the first watcher; null when the socket watches too many meetups or is
   * closed.
   */
  join(session: SocketSession, meetupId: MeetupId): { room: Room; watcher: Watcher } | null {
    const watcher = session.isClosed ? null : this.#watcherOf(session, meetupId);
    return watcher === null ? null : { room: this.#rooms.get(meetupId) ?? this.#open(meetupId), watcher };
  }

  /** The socket's watcher in a room, once it has been answered. */
  find(session: SocketSession, meetupId: MeetupId): { room: Room; watcher: Watcher } | null {
    const watcher = session.watcherOf(meetupId);
    const room = this.#rooms.get(meetupId);
    if (watcher === undefined || room === undefined || watcher.hasEnded || watcher.view === null) return null;
    return { room, watcher };
  }

  leave(session: SocketSession, meetupId: MeetupId): void {
    const watcher = session.watcherOf(meetupId);
    if (watcher !== undefined) this.#rooms.get(meetupId)?.leave(watcher);
    removeEnded(session);
  }

  /** For a socket that has gone. */
  leaveAll(session: SocketSession): void {
    session.isClosed = true;
    for (const watcher of session.watchers) this.#rooms.get(watcher.meetupId)?.leave(watcher);
    removeEnded(session);
  }

  [Symbol.iterator](): Iterator<Room> {
    return this.#rooms.values();
  }

  #watcherOf(session: SocketSession, meetupId: MeetupId): Watcher | null {
    removeEnded(session);
    const known = session.watcherOf(meetupId);
    if (known !== undefined) return known;
    if (session.watchers.length >= maxRoomsPerSocket) return null;
    const watcher = new Watcher(meetupId, session.sender);
    // A spread would create an array with room for 17 elements.
    session.watchers = session.watchers.concat(watcher);
    return watcher;
  }

  #open(meetupId: MeetupId): Room {
    const ended = (room: Room): void => {
      if (this.#rooms.get(meetupId) === room) this.#rooms.delete(meetupId);
    };
    const room = new Room(meetupId, { ...this.#ports, patchMemory: this.#patchMemory, ended });
    this.#rooms.set(meetupId, room);
    this.#roomOpened(room);
    return room;
  }
}

function removeEnded(session: SocketSession): void {
  if (session.watchers.some(({ hasEnded }) => hasEnded)) {
    session.watchers = session.watchers.filter(({ hasEnded }) => !hasEnded);
  }
}
