import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { addressBlock } from "./address-block.ts";

export interface ConnectionLimits {
  /** Connections of one address at a time. */
  perAddress: number;
  /** A proxy's connections are many clients'. */
  isTrusted(address: string | undefined): boolean;
  /** A connection was ended: one too many, an answer that nobody takes, or too many questions at once. */
  ended(reason: "limit" | "unread" | "pipelined"): void;
  /** In milliseconds: how long a reader may take nothing of its answer, looked at so often. */
  timeouts?: { unread: number; checkEvery: number };
}

/** Of all addresses together: some 200 MB, and fewer than the descriptors that a process may have. */
const maxConnections = 20_000;
const defaultTimeouts = { unread: 30_000, checkEvery: 5_000 };
/** Questions of one connection without an answer: browsers and proxies ask one at a time. */
const maxUnanswered = 1_000;

/** Since when, in milliseconds of performance.now(), nothing has come or gone, and when that was last seen. */
interface IdleState {
  since: number;
  checkedAt: number;
  read: number;
  written: number;
}

/** What connections may cost that ask and do not read: their number, their answers, and how long those are kept. */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  const { perAddress, isTrusted, ended, timeouts = defaultTimeouts } = limits;
  const connections = new Map<string, number>();
  const addresses = new WeakMap<Socket, string>();
  const idleStates = new WeakMap<Socket, IdleState>();
  const unanswered = new WeakMap<Socket, number>();

  // With the socket as `this`: a closure for each would be kept by each.
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

  // Node tells of a silence only when not even a part of an answer has gone meanwhile.
  server.setTimeout(timeouts.checkEvery, (socket: Socket) => {
    // Waits for its next question, for as long as Node lets it.
    if (socket.timeout !== timeouts.checkEvery) {
      socket.destroy();
      return;
    }
    const seen = performance.now();
    const { bytesRead: read, bytesWritten: written } = socket;
    const before = idleStates.get(socket);
    const isStillIdle = before !== undefined && before.read === read && before.written === written;
    // Of a pause that something went in, Node does not tell: the next one is told of a whole look later.
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
