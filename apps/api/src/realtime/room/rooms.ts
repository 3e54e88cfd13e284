import type { MeetupId } from "@pintpoint/core";
import type { SocketSession } from "../socket-session.ts";
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
  join(connection: SocketSession, meetupId: MeetupId): { room: Room; watcher: Watcher } | null {
    const watcher = connection.isClosed ? null : this.#watcherOf(connection, meetupId);
    return watcher === null ? null : { room: this.#rooms.get(meetupId) ?? this.#open(meetupId), watcher };
  }

  /** The socket's watcher in a room, once it has been answered. */
  find(connection: SocketSession, meetupId: MeetupId): { room: Room; watcher: Watcher } | null {
    const watcher = connection.watcherOf(meetupId);
    const room = this.#rooms.get(meetupId);
    if (watcher === undefined || room === undefined || watcher.hasEnded || watcher.view === null) return null;
    return { room, watcher };
  }

  leave(connection: SocketSession, meetupId: MeetupId): void {
    const watcher = connection.watcherOf(meetupId);
    if (watcher !== undefined) this.#rooms.get(meetupId)?.leave(watcher);
    removeEnded(connection);
  }

  /** For a socket that has gone. */
  leaveAll(connection: SocketSession): void {
    connection.isClosed = true;
    for (const watcher of connection.watchers) this.#rooms.get(watcher.meetupId)?.leave(watcher);
    removeEnded(connection);
  }

  [Symbol.iterator](): Iterator<Room> {
    return this.#rooms.values();
  }

  #watcherOf(connection: SocketSession, meetupId: MeetupId): Watcher | null {
    removeEnded(connection);
    const known = connection.watcherOf(meetupId);
    if (known !== undefined) return known;
    if (connection.watchers.length >= maxRoomsPerSocket) return null;
    const watcher = new Watcher(meetupId, connection.sender);
    // A spread would create an array with room for 17 elements.
    connection.watchers = connection.watchers.concat(watcher);
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

function removeEnded(connection: SocketSession): void {
  if (connection.watchers.some(({ hasEnded: isOver }) => isOver)) {
    connection.watchers = connection.watchers.filter(({ hasEnded: isOver }) => !isOver);
  }
}
