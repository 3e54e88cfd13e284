import type { MeetupId } from "@pintpoint/core";
import { TokenBucket } from "../rates/token-bucket.ts";
import type { Watcher } from "./room/watcher.ts";
import type { Link } from "./wire/delivery.ts";

const none: readonly Watcher[] = [];

/** What the process keeps of one socket; small, because there are thousands of idle ones. */
export class Connection {
  readonly address: string;
  readonly link: Link;
  readonly rate = new TokenBucket();
  /** Its socket has gone; a command of it that has waited may come after that. */
  isOver = false;
  /** One a meetup. Replaced, never pushed to: an array that has grown by itself keeps room for 17. */
  watchers: readonly Watcher[] = none;

  constructor(address: string, link: Link) {
    this.address = address;
    this.link = link;
  }

  watcherOf(meetupId: MeetupId): Watcher | undefined {
    return this.watchers.find((watcher) => watcher.meetupId === meetupId);
  }
}
