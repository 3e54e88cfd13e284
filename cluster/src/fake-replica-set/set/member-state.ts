import { Long, ObjectId } from "bson";
import type { Doc } from "../document/doc.ts";

/** One member as the set sees it; its sockets are the business of Member. */
export class MemberState {
  readonly index: number;
  /** `host:port`, as in the connection string. */
  readonly address: string;
  isAlive = true;
  isSuspended = false;
  /** So many milliseconds later than it could it carries out whatever comes in. */
  delayMs = 0;
  /** How far behind the primary it shows things, in milliseconds. */
  lagMs = 0;
  /** Shows nothing newer until it is released. */
  isReplicationPaused = false;
  /** What it has shown; replication never runs backwards. */
  appliedPosition = 0;
  #process = new ObjectId();
  #counter = 0;

  constructor(index: number, address: string) {
    this.index = index;
    this.address = address;
  }

  /** Another one after each start. */
  get process(): ObjectId {
    return this.#process;
  }

  /** Lets a driver tell newer from older topology descriptions. */
  get topologyVersion(): Doc {
    return { processId: this.#process, counter: Long.fromNumber(this.#counter) };
  }

  /** For the rest of the set it is there. */
  get isReachable(): boolean {
    return this.isAlive && !this.isSuspended;
  }

  /** Its hello is about to say something else. */
  bumpTopologyVersion(): void {
    this.#counter += 1;
  }

  restarted(): void {
    this.#process = new ObjectId();
    this.#counter = 0;
    this.isAlive = true;
  }
}
