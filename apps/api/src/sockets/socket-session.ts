import { TokenBucket } from "../rate-limits/token-bucket.ts";
import type { SocketSender } from "./socket-sender.ts";

/**
 * State of one socket; small, because thousands of them are idle. What a module keeps of a socket it keeps in a WeakMap
 * of its own.
 */
export class SocketSession {
  readonly address: string;
  readonly sender: SocketSender;
  readonly commandBucket = new TokenBucket();
  /** The socket is closed; a command of it that waited in a queue may still run. */
  isClosed = false;

  constructor(address: string, sender: SocketSender) {
    this.address = address;
    this.sender = sender;
  }
}
