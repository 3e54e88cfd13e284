import type { MeetupId } from "@pintpoint/core/meetups";
import type { SocketSession } from "../../sockets/socket-session.ts";
import { PatchMemoryBudget } from "./recent-patches.ts";
import { Room, type RoomPorts } from "./room.ts";
import { Watcher } from "./watcher.ts";

/** Of a socket that watches nothing. */
const noWatchers: readonly Watcher[] = [];
/** RT11: meetups that one socket may watch at a time. */
const maxRoomsPerSocket = 20;

/** The watched meetups of this process. */
export class Rooms {
  readonly #rooms = new Map<MeetupId, Room>();
  readonly #ports: Omit<RoomPorts, "ended" | "patchMemory">;
  readonly #roomOpened: (room: Room) => void;
  readonly #patchMemory = new PatchMemoryBudget();
  /** One watcher a meetup. The arrays are replaced, never pushed to: V8 gives one that grows by push room for 17 elements. */
  readonly #watchers = new WeakMap<SocketSession, readonly Watcher[]>();

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
    const watcher = session.isClosed ? null : this.#watcherFor(session, meetupId);
    return watcher === null ? null : { room: this.#rooms.get(meetupId) ?? this.#open(meetupId), watcher };
  }

  /** The socket's watcher in a room, once it has been answered. */
  find(session: SocketSession, meetupId: MeetupId): { room: Room; watcher: Watcher } | null {
    const watcher = this.#watcherOf(session, meetupId);
    const room = this.#rooms.get(meetupId);
    if (watcher === undefined || room === undefined || watcher.hasEnded || watcher.view === null) return null;
    return { room, watcher };
  }

  leave(session: SocketSession, meetupId: MeetupId): void {
    const watcher = this.#watcherOf(session, meetupId);
    if (watcher !== undefined) this.#rooms.get(meetupId)?.leave(watcher);
    this.#removeEnded(session);
  }

  /** For a socket that has gone. */
  leaveAll(session: SocketSession): void {
    for (const watcher of this.#watchersOf(session)) this.#rooms.get(watcher.meetupId)?.leave(watcher);
    this.#removeEnded(session);
  }

  [Symbol.iterator](): Iterator<Room> {
    return this.#rooms.values();
  }

  #watchersOf(session: SocketSession): readonly Watcher[] {
    return this.#watchers.get(session) ?? noWatchers;
  }

  #watcherOf(session: SocketSession, meetupId: MeetupId): Watcher | undefined {
    return this.#watchersOf(session).find((watcher) => watcher.meetupId === meetupId);
  }

  /** A new one where there is none; null when there are too many. */
  #watcherFor(session: SocketSession, meetupId: MeetupId): Watcher | null {
    this.#removeEnded(session);
    const known = this.#watcherOf(session, meetupId);
    if (known !== undefined) return known;
    const watchers = this.#watchersOf(session);
    if (watchers.length >= maxRoomsPerSocket) return null;
    const watcher = new Watcher(meetupId, session.sender);
    // A spread would create an array with room for 17 elements.
    this.#watchers.set(session, watchers.concat(watcher));
    return watcher;
  }

  #removeEnded(session: SocketSession): void {
    const watchers = this.#watchersOf(session);
    const left = watchers.filter(({ hasEnded }) => !hasEnded);
    if (left.length === 0) this.#watchers.delete(session);
    else if (left.length < watchers.length) this.#watchers.set(session, left);
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
