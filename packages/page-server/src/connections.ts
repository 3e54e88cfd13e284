import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { addressBlock } from "./address-block.ts";

export interface ConnectionLimits {
  /** Connections of one address at a time. */
  perAddress: number;
  /** A trusted proxy's connections belong to many clients. */
  isTrusted(address: string | undefined): boolean;
  /** Called when a connection is ended: too many, an answer that is not read, or too many requests at once. */
  ended(reason: "limit" | "unread" | "pipelined"): void;
  /** In milliseconds: how long an answer may be unread, and how often that is checked. */
  timeouts?: { unread: number; checkEvery: number };
}

/** For all addresses together: about 200 MB, and below the limit of file descriptors. */
const maxConnections = 20_000;
const defaultTimeouts = { unread: 30_000, checkEvery: 5_000 };
/** Unanswered requests on one connection: browsers and proxies send one at a time. */
const maxUnanswered = 1_000;

/** Since when (performance.now()) no byte was read or written, when that was checked, and the counters at that time. */
interface IdleState {
  since: number;
  checkedAt: number;
  read: number;
  written: number;
}

/** Bounds what connections cost that send requests and do not read: their number, their answers, and for how long. */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  const { perAddress, isTrusted, ended, timeouts = defaultTimeouts } = limits;
  const connections = new Map<string, number>();
  const addresses = new WeakMap<Socket, string>();
  const idleStates = new WeakMap<Socket, IdleState>();
  const unanswered = new WeakMap<Socket, number>();

  // `this` is the socket: one function for all instead of a closure each.
  function onClose(this: Socket): void {
    const address = addresses.get(this) ?? "";
    const others = (connections.get(address) ?? 1) - 1;
    if (others > 0) connections.set(address, others);
    else connections.delete(address);
  }
  function onAnswered(this: ServerResponse): void {
    const { socket } = this.req;
    unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1);
  }

  server.maxConnections = maxConnections;
  server.on("connection", (socket: Socket) => {
    if (isTrusted(socket.remoteAddress)) return;
    const address = addressBlock(socket.remoteAddress);
    const others = connections.get(address) ?? 0;
    if (others >= perAddress) {
      ended("limit");
      socket.destroy();
      return;
    }
    addresses.set(socket, address);
    connections.set(address, others + 1);
    socket.on("close", onClose);
  });

  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    response.on("close", onAnswered);
    if (count <= maxUnanswered || socket.destroyed) return;
    ended("pipelined");
    socket.destroy();
  });

  // Node fires this only if no part of an answer was sent meanwhile.
  server.setTimeout(timeouts.checkEvery, (socket: Socket) => {
    // An idle keep-alive connection: Node's own time-out applies.
    if (socket.timeout !== timeouts.checkEvery) {
      socket.destroy();
      return;
    }
    const seen = performance.now();
    const { bytesRead: read, bytesWritten: written } = socket;
    const before = idleStates.get(socket);
    const isStillIdle = before !== undefined && before.read === read && before.written === written;
    // Node does not report a pause that ended, so the next pause is noticed one check later.
    const since =
      isStillIdle && seen - before.checkedAt < 2 * timeouts.checkEvery ? before.since : seen - timeouts.checkEvery;
    if (seen - since < timeouts.unread) {
      idleStates.set(socket, { since, checkedAt: seen, read, written });
      socket.setTimeout(timeouts.checkEvery);
      return;
    }
    ended("unread");
    socket.destroy();
  });
}
