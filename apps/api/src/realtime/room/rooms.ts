import type { MeetupId } from "@pintpoint/core";
import type { Connection } from "../connection.ts";
import { PatchMemory } from "./recent-patches.ts";
import { Room, type RoomPorts } from "./room.ts";
import { Watcher } from "./watcher.ts";

/** RT11: meetups that one socket may watch at a time. */
const mostRooms = 20;

/** The watched meetups of this process. */
export class Rooms {
  readonly #rooms = new Map<MeetupId, Room>();
  readonly #ports: Omit<RoomPorts, "ended" | "memory">;
  readonly #opened: (room: Room) => void;
  readonly #memory = new PatchMemory();

  /** @param opened told of a room's first watcher */
  constructor(ports: Omit<RoomPorts, "ended" | "memory">, opened: (room: Room) => void) {
    this.#ports = ports;
    this.#opened = opened;
  }

  /** The socket's place in the meetup's room, which is made for the first one; null when the socket watches too many, or has gone. */
  enter(connection: Connection, meetupId: MeetupId): { room: Room; watcher: Watcher } | null {
    const watcher = connection.isOver ? null : this.#watcherOf(connection, meetupId);
    return watcher === null ? null : { room: this.#rooms.get(meetupId) ?? this.#open(meetupId), watcher };
  }

  /** The socket's place in a room, where it has one and has been answered. */
  find(connection: Connection, meetupId: MeetupId): { room: Room; watcher: Watcher } | null {
    const watcher = connection.watcherOf(meetupId);
    const room = this.#rooms.get(meetupId);
    if (watcher === undefined || room === undefined || watcher.isOver || watcher.view === null) return null;
    return { room, watcher };
  }

  leave(connection: Connection, meetupId: MeetupId): void {
    const watcher = connection.watcherOf(meetupId);
    if (watcher !== undefined) this.#rooms.get(meetupId)?.leave(watcher);
    forgetOver(connection);
  }

  /** For a socket that has gone. */
  leaveAll(connection: Connection): void {
    connection.isOver = true;
    for (const watcher of connection.watchers) this.#rooms.get(watcher.meetupId)?.leave(watcher);
    forgetOver(connection);
  }

  [Symbol.iterator](): Iterator<Room> {
    return this.#rooms.values();
  }

  #watcherOf(connection: Connection, meetupId: MeetupId): Watcher | null {
    forgetOver(connection);
    const known = connection.watcherOf(meetupId);
    if (known !== undefined) return known;
    if (connection.watchers.length >= mostRooms) return null;
    const watcher = new Watcher(meetupId, connection.link);
    // A spread would grow an array with room for 17.
    connection.watchers = connection.watchers.concat(watcher);
    return watcher;
  }

  #open(meetupId: MeetupId): Room {
    const ended = (room: Room): void => {
      if (this.#rooms.get(meetupId) === room) this.#rooms.delete(meetupId);
    };
    const room = new Room(meetupId, { ...this.#ports, memory: this.#memory, ended });
    this.#rooms.set(meetupId, room);
    this.#opened(room);
    return room;
  }
}

function forgetOver(connection: Connection): void {
  if (connection.watchers.some(({ isOver }) => isOver)) {
    connection.watchers = connection.watchers.filter(({ isOver }) => !isOver);
  }
}
