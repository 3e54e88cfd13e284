import { type EncodedEvent, encodeEvent } from "./encoded-event.ts";
import { type EngineSocket, type RawSocket, rawSocketOf } from "./engine-internals.ts";

/** What is needed of Engine.IO's socket, all of it public. */
interface Conn {
  readonly readyState: string;
  write(packet: string): unknown;
  once(event: "drain", listener: () => void): unknown;
}

/**
 * What is needed to write to one socket. A flat object, because sending a frame to a thousand sockets mostly reads
 * these fields.
 */
export interface SocketSender {
  readonly conn: Conn;
  /** Direct access to the WebSocket; null where that is not possible. */
  readonly engine: RawSocket["engine"] | null;
  readonly webSocket: RawSocket["webSocket"] | null;
  readonly tcp: RawSocket["tcp"] | null;
  readonly onStalled: () => void;
  /** The client has stopped reading: it gets nothing until its buffer has drained, then `resync` (RT8). */
  isStalled: boolean;
}

/** `raw`: as a ready frame; `queued`: by the libraries; else not at all. */
export type DeliveryResult = "raw" | "queued" | "stale" | "closed";

const open = 1;
/** Frames of ours that may wait behind the libraries' own packets. */
const mostQueued = 64;
/**
 * Unread data of one socket at most: more than the largest state, which takes a slow phone a while. Beyond it the
 * socket is closed, and the client reconnects.
 */
const unread = { bytes: 4 * 1024 * 1024, packets: 1_000 };
const resync = encodeEvent("resync", "{}");

/** @param onStalled told whenever the reader stops reading */
export function createSocketSender(conn: EngineSocket, onStalled: () => void): SocketSender {
  const { engine, webSocket, tcp } = rawSocketOf(conn) ?? { engine: null, webSocket: null, tcp: null };
  return { conn, engine, webSocket, tcp, onStalled, isStalled: false };
}

/**
 * Sends a frame to one socket. Written directly only when Engine.IO has nothing queued, so the client sees the order of
 * the calls. A client whose unread bytes exceed the stream's high-water mark (64 KiB in Node 26) is stalled until
 * `drain`.
 */
export function deliver(link: SocketSender, frame: EncodedEvent): DeliveryResult {
  if (link.isStalled) return "stale";
  const { engine, webSocket, tcp } = link;
  if (engine === null || webSocket === null || tcp === null) return queue(link, frame.packet);
  if (engine.readyState !== "open" || webSocket.readyState !== open) return "closed";
  if (tcp.writableNeedDrain) return becomeStale(link, tcp);
  if (engine.writeBuffer.length > mostQueued) return becomeStale(link, link.conn);
  if (engine.writeBuffer.length > 0) return queue(link, frame.packet);
  tcp.write(frame.bytes);
  return "raw";
}

/** Whether what was sent before is still waiting to be read. */
export function isBehind({ isStalled: isStale, tcp }: SocketSender): boolean {
  return isStale || tcp?.writableNeedDrain === true;
}

/** Closes a socket whose client keeps sending and does not read. */
export function endIfUnread({ engine, tcp }: SocketSender): boolean {
  if (engine === null || tcp === null) return false;
  if (tcp.writableLength <= unread.bytes && engine.writeBuffer.length <= unread.packets) return false;
  tcp.destroy();
  return true;
}

/** The public way: Engine.IO's own, which keeps the order of all that is sent by it. */
function queue({ conn }: SocketSender, packet: string): DeliveryResult {
  if (conn.readyState !== "open") return "closed";
  conn.write(packet);
  return "queued";
}

/** @param full whose `drain` says that the client reads again */
function becomeStale(link: SocketSender, full: Pick<Conn, "once">): DeliveryResult {
  link.isStalled = true;
  link.onStalled();
  full.once("drain", () => {
    link.isStalled = false;
    deliver(link, resync);
  });
  return "stale";
}
