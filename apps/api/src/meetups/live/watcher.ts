import type { MeetupId, ParticipantId, Version, View } from "@pintpoint/core/meetups";
import type { SocketSender } from "../../sockets/socket-sender.ts";
import type { BufferedPatches } from "./buffered-patches.ts";

/** One socket's watch of one meetup. Written to by its room only. */
export class Watcher {
  readonly meetupId: MeetupId;
  readonly sender: SocketSender;
  /** Null until the first watch is answered. */
  view: View | null = null;
  /** Whom the token of the last answered watch names. */
  participantId: ParticipantId | null = null;
  /** What the last answer said: its version, and whether the meetup was blind and undecided. */
  answeredVersion: Version = 0;
  wasHidden = false;
  /** Number of watches started, number of the watch whose answer counts, and watches not answered yet. */
  watchesStarted = 0;
  lastAnsweredWatch = 0;
  pendingWatches = 0;
  /** What happens while an answer is awaited (RT2). */
  buffered: BufferedPatches | null = null;
  /** By the room's timers; the past when the person only looks. */
  choosingUntil = 0;
  /** It has left, or the meetup is gone. */
  hasEnded = false;

  constructor(meetupId: MeetupId, sender: SocketSender) {
    this.meetupId = meetupId;
    this.sender = sender;
  }
}
