import { type EngineSocket, type RawSocket, rawSocketOf } from "./engine-internals.ts";
import { ackAround, type EncodedEvent, encodeEvent } from "./frame.ts";

/** What is needed of Engine.IO's socket, all of it public. */
interface Conn {
  readonly readyState: string;
  write(packet: string): unknown;
  once(event: "drain", listener: () => void): unknown;
}

/** The way to one socket. Flat, because a frame to a thousand of them is mostly looking at their fields. */
export interface SocketSender {
  readonly conn: Conn;
  /** The way past the libraries; null where there is none. */
  readonly engine: RawSocket["engine"] | null;
  readonly webSocket: RawSocket["webSocket"] | null;
  readonly tcp: RawSocket["tcp"] | null;
  readonly onStalled: () => void;
  /** It has stopped reading: it gets nothing until it has drained, then `resync` (RT8). */
  isStalled: boolean;
}

/** `raw`: as a ready frame; `queued`: by the libraries; else not at all. */
export type DeliveryResult = "raw" | "queued" | "stale" | "closed";

const open = 1;
/** Frames of ours that may wait behind the libraries' own packets. */
const mostQueued = 64;
/**
 * What nobody reads may pile up to this: more than the largest state, which is on its way to a slow phone for a while.
 * Beyond it the socket is closed, and its client comes back when it reads.
 */
const unread = { bytes: 4 * 1024 * 1024, packets: 1_000 };
const resync = encodeEvent("resync", "{}");

/** @param onStalled told whenever the reader stops reading */
export function createSocketSender(conn: EngineSocket, onStalled: () => void): SocketSender {
  const { engine, webSocket, tcp } = rawSocketOf(conn) ?? { engine: null, webSocket: null, tcp: null };
  return { conn, engine, webSocket, tcp, onStalled, isStalled: false };
}

/**
 * Sends a frame to one socket. Written past the libraries only when nothing of theirs waits, so the order of what the
 * client sees is the order of the calls. A reader whose bytes pile up past its stream's high-water mark (64 KiB in
 * Node 26, which also promises the `drain`) becomes stale.
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

/** Acknowledges with `{…opening body}`, where `body` is the JSON of the last field: shared, neither parsed nor copied. */
export function acknowledge(link: SocketSender, id: number, opening: string, body: Uint8Array): DeliveryResult {
  const { engine, webSocket, tcp } = link;
  if (engine === null || webSocket === null || tcp === null || engine.writeBuffer.length > 0) {
    return queue(link, `3${id}[${opening}${Buffer.from(body).toString()}}]`);
  }
  if (engine.readyState !== "open" || webSocket.readyState !== open) return "closed";
  const { before, after } = ackAround(id, opening, body);
  tcp.cork();
  tcp.write(before);
  tcp.write(body);
  tcp.write(after);
  tcp.uncork();
  return "raw";
}

/** Whether what was sent before is still waiting to be read. */
export function isBehind({ isStalled: isStale, tcp }: SocketSender): boolean {
  return isStale || tcp?.writableNeedDrain === true;
}

/** Ends a socket that keeps asking and never reads. */
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
