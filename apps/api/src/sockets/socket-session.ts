import type { MeetupId } from "@pintpoint/core";
import type { Watcher } from "../meetups/live/watcher.ts";
import { TokenBucket } from "../rate-limits/token-bucket.ts";
import type { SocketSender } from "./socket-sender.ts";

const noWatchers: readonly Watcher[] = [];

/** State of one socket; small, because thousands of them are idle. */
export class SocketSession {
  readonly address: string;
  readonly sender: SocketSender;
  readonly commandBucket = new TokenBucket();
  /** The socket is closed; a command of it that waited in a queue may still run. */
  isClosed = false;
  /** One a meetup. Replaced, never pushed to: V8 gives an array that grows by push room for 17 elements. */
  watchers: readonly Watcher[] = noWatchers;

  constructor(address: string, sender: SocketSender) {
    this.address = address;
    this.sender = sender;
  }

  watcherOf(meetupId: MeetupId): Watcher | undefined {
    return this.watchers.find((watcher) => watcher.meetupId === meetupId);
  }
}
