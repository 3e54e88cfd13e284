import { Socket as TcpSocket } from "node:net";
import type { Socket as IoSocket } from "socket.io";

/**
 * The only file that uses private fields of the pinned Socket.IO, Engine.IO and ws. Every field is checked: when one is
 * not as expected there is no direct write (`null`), or a little more memory is used.
 */
export type EngineSocket = IoSocket["conn"];

/** Engine.IO's socket with the packets that wait until its transport has taken the ones before. */
interface EngineState {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
}

/** The way past the libraries to one websocket, for ready frames. */
export interface RawSocket {
  readonly engine: EngineState;
  readonly webSocket: { readonly readyState: number };
  readonly tcp: TcpSocket;
}

/** Null when frames cannot be written past the libraries: another transport, compression, unknown versions. */
export function rawSocketOf(conn: EngineSocket): RawSocket | null {
  const engine: object = conn;
  const webSocket = field(conn.transport, "socket");
  const tcp = field(webSocket, "_socket");
  if (conn.transport.name !== "websocket" || field(webSocket, "extensions") !== "") return null;
  if (!isEngine(engine) || !isWebSocket(webSocket) || !(tcp instanceof TcpSocket)) return null;
  return { engine, webSocket, tcp };
}

/** Without the closing handshake, for a client that does not answer it. */
export function terminate(conn: EngineSocket): void {
  const webSocket = field(conn.transport, "socket");
  const end = field(webSocket, "terminate");
  if (isListener(end)) end.call(webSocket);
}

/** Releases what an idle socket does not need; call it after all listeners are added. Saves about 5 KB a socket. */
export function releaseIdleMemory(socket: Pick<IoSocket, "conn">): void {
  const { conn } = socket;
  const webSocket = field(conn.transport, "socket");
  // Never used for websockets, and never fired twice: plain listeners do, without a closure for each.
  conn.transport.removeAllListeners("headers");
  for (const emitter of [conn, conn.transport, webSocket]) {
    if (isEmitter(emitter)) for (const event of ["close", "error"]) unwrapOnce(emitter, event);
  }
  dropUpgradeLeftovers(webSocket);
  // We never ask a client for an acknowledgement, and a handshake may carry kilobytes that nobody reads.
  Reflect.set(socket, "acks", noAcks);
  Reflect.set(socket, "handshake", noHandshake);
  conn.on("packet", forgetMask);
  trim(socket, "_anyListeners");
  trim(conn, "cleanupFn");
}

/** Before the upgrade's response object and its listeners keep the whole request alive. */
export function releaseRequest(conn: EngineSocket): void {
  Reflect.set(conn, "request", null);
  const tcp = field(field(conn.transport, "socket"), "_socket");
  if (!(tcp instanceof TcpSocket)) return;
  for (const listener of tcp.listeners("close")) {
    if (isListener(listener) && String(listener) === closeOfResponse) tcp.removeListener("close", listener);
  }
}

const closeOfResponse = '() => this.emit("close")';
const noAcks = new Map<number, never>();
const noHandshake = Object.freeze({ headers: {}, query: {}, auth: {} });

/**
 * ws keeps the mask of the last message, a view on the whole received chunk. It is removed between two frames, when
 * Engine.IO emits the packet: at any other time ws may need it.
 */
function forgetMask(this: EngineSocket): void {
  const receiver = field(field(this.transport, "socket"), "_receiver");
  if (field(receiver, "_mask") instanceof Uint8Array && typeof receiver === "object" && receiver !== null) {
    Reflect.set(receiver, "_mask", undefined);
  }
}

/** A list that was pushed to keeps room for 17; a copy has none to spare, and may grow again. */
function trim(owner: object, list: string): void {
  const entries = field(owner, list);
  if (Array.isArray(entries)) Reflect.set(owner, list, entries.slice());
}

/** Engine.IO does not remove its error listener of the upgrade. */
function dropUpgradeLeftovers(webSocket: unknown): void {
  if (!isEmitter(webSocket)) return;
  for (const listener of webSocket.listeners("error")) {
    if (isListener(listener) && listener.name === "onUpgradeError") webSocket.removeListener("error", listener);
  }
}

function unwrapOnce(emitter: NodeJS.EventEmitter, event: string): void {
  for (const wrapper of emitter.rawListeners(event)) {
    const listener = field(wrapper, "listener");
    if (!isListener(listener)) continue;
    emitter.removeListener(event, listener);
    emitter.on(event, listener);
  }
}

function field(of: unknown, name: string): unknown {
  return (typeof of === "object" || typeof of === "function") && of !== null ? Reflect.get(of, name) : undefined;
}

function isListener(value: unknown): value is (...args: unknown[]) => void {
  return typeof value === "function";
}

function isEmitter(value: unknown): value is NodeJS.EventEmitter {
  return typeof field(value, "rawListeners") === "function" && typeof field(value, "removeListener") === "function";
}

function isEngine(value: object): value is EngineState {
  return typeof field(value, "readyState") === "string" && Array.isArray(field(value, "writeBuffer"));
}

function isWebSocket(value: unknown): value is RawSocket["webSocket"] {
  return typeof field(value, "readyState") === "number";
}
