import type { MeetupId } from "@pintpoint/core";
import { TokenBucket } from "../rates/token-bucket.ts";
import type { Watcher } from "./room/watcher.ts";
import type { SocketSender } from "./wire/delivery.ts";

const noWatchers: readonly Watcher[] = [];

/** What the process keeps of one socket; small, because there are thousands of idle ones. */
export class SocketSession {
  readonly address: string;
  readonly sender: SocketSender;
  readonly commandBucket = new TokenBucket();
  /** Its socket has gone; a command of it that has waited may come after that. */
  isClosed = false;
  /** One a meetup. Replaced, never pushed to: an array that has grown by itself keeps room for 17. */
  watchers: readonly Watcher[] = noWatchers;

  constructor(address: string, link: SocketSender) {
    this.address = address;
    this.sender = link;
  }

  watcherOf(meetupId: MeetupId): Watcher | undefined {
    return this.watchers.find((watcher) => watcher.meetupId === meetupId);
  }
}
