import type { DirectWrite } from "./direct-write.ts";
import { type EncodedEvent, encodeEvent } from "./encoded-event.ts";

/** What is needed of Engine.IO's socket, all of it public. */
interface EngineConnection {
  readonly readyState: string;
  /** `writable`: false from the time when packets are handed to the transport until the kernel has taken them. */
  readonly transport: { readonly writable: boolean };
  /** @param taken called when the kernel has taken this packet and all before it */
  write(packet: string, options: EncodedEvent["options"], taken?: () => void): unknown;
  /** `drain`: the packets that waited for the transport have been handed to it. */
  once(event: "drain", listener: () => void): unknown;
}

/** What is needed of the TCP socket: Node's own fields of a stream. */
interface OutgoingStream {
  write(chunk: Uint8Array): boolean;
  /** False when it has ended or is destroyed. */
  readonly writable: boolean;
  /** Bytes that the kernel has not taken yet; a chunk counts whole until all of it is taken. */
  readonly writableLength: number;
  /** 64 KiB. */
  readonly writableHighWaterMark: number;
  readonly closed: boolean;
  once(event: "close", listener: () => void): unknown;
  destroy(): unknown;
}

/** `stalled`: the client does not read; it gets `resync` when it reads again. */
type DeliveryResult = "sent" | "stalled" | "closed";

/**
 * Unread data of one socket at most: more than the largest state, which takes a slow phone a while. Beyond it the
 * socket is closed, and the client reconnects.
 */
const unread = { bytes: 4 * 1024 * 1024, packets: 1_000 };
const resync = encodeEvent("resync", "{}");

/** The only way out of one socket: what a client sees comes in the order of the calls. Bounds what is unread (RT8). */
export class SocketSender {
  readonly #conn: EngineConnection;
  readonly #stream: OutgoingStream;
  readonly #onStalled: () => void;
  readonly #directWrite: DirectWrite;
  #isStalled = false;
  /** What waits in Engine.IO for the transport; the stream does not know of it yet. */
  #queuedBytes = 0;
  #queuedPackets = 0;

  /** @param onStalled called whenever the client stops reading */
  constructor(conn: EngineConnection, stream: OutgoingStream, onStalled: () => void, directWrite: DirectWrite) {
    this.#conn = conn;
    this.#stream = stream;
    this.#onStalled = onStalled;
    this.#directWrite = directWrite;
  }

  /** The client has stopped reading: it gets no event until it has read what was sent before, then one `resync`. */
  get isStalled(): boolean {
    return this.#isStalled;
  }

  /** False while much of what was sent before is unread; whole states are withheld then. */
  get acceptsLarge(): boolean {
    return this.#unreadBytes <= this.#stream.writableHighWaterMark;
  }

  send(event: EncodedEvent): DeliveryResult {
    if (this.#isStalled) return "stalled";
    if (this.#conn.readyState !== "open") return "closed";
    if (!this.#isBehind) {
      if (!this.#directWrite.write(this.#conn, this.#stream, event)) this.#write(event);
      return "sent";
    }
    this.#isStalled = true;
    this.#onStalled();
    // The last event that goes out: when the kernel has taken it, the client reads again.
    this.#write(event, () => {
      this.#isStalled = false;
      this.#write(resync);
    });
    return "stalled";
  }

  /**
   * @param ack Socket.IO's function for one event
   * @param bytes length of the answer; what is small need not be measured
   */
  acknowledge(ack: (answer: unknown) => void, answer: unknown, bytes = 1_024): void {
    this.#count(bytes);
    ack(answer);
  }

  /** Closes a socket whose client keeps asking and does not read. */
  endIfUnread(): boolean {
    if (this.#unreadBytes <= unread.bytes && this.#queuedPackets <= unread.packets) return false;
    this.#stream.destroy();
    return true;
  }

  /** The TCP connection has ended. Engine.IO says `close` before that, without waiting for the client's answer. */
  get isDisconnected(): boolean {
    return this.#stream.closed;
  }

  /** @param listener called when the TCP connection ends; it has not yet */
  onceDisconnected(listener: () => void): void {
    this.#stream.once("close", listener);
  }

  /** Without the closing handshake. */
  destroy(): void {
    this.#stream.destroy();
  }

  /**
   * While the stream is empty the kernel has taken all that it was given. Engine.IO hands the rest over in the next turn
   * of the event loop, also for a client that reads quickly, so that alone is no sign of a slow one.
   */
  get #isBehind(): boolean {
    return this.#stream.writableLength > 0 && this.#unreadBytes > this.#stream.writableHighWaterMark;
  }

  get #unreadBytes(): number {
    return this.#stream.writableLength + this.#queuedBytes;
  }

  #write({ packet, options, bytes }: EncodedEvent, taken?: () => void): void {
    this.#count(bytes);
    this.#conn.write(packet, options, taken);
  }

  /** Called before each packet; counts it until Engine.IO has handed it over. */
  #count(bytes: number): void {
    // It will be handed over at once.
    if (this.#conn.transport.writable) return;
    // `drain` comes for certain: there will be something to hand over.
    if (this.#queuedPackets === 0) this.#conn.once("drain", () => this.#resetCount());
    this.#queuedBytes += bytes;
    this.#queuedPackets++;
  }

  #resetCount(): void {
    this.#queuedBytes = 0;
    this.#queuedPackets = 0;
  }
}
