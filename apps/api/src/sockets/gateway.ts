import type { Server as HttpServer } from "node:http";
import { SOCKET_PATH } from "@pintpoint/contract/version";
import { requestLimits } from "@pintpoint/core/shared";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import { catchingTimers, realTimers, type Timers } from "../lifecycle/timers.ts";
import { Admission } from "./admission.ts";
import { DirectWrite } from "./direct-write.ts";
import { drainSockets } from "./drain.ts";
import { createEventDispatcher } from "./event-dispatcher.ts";
import { eventParser } from "./event-parser.ts";
import type { GatewayDeps } from "./gateway-deps.ts";
import { handshakeGuard } from "./handshake-guard.ts";
import { SocketSender } from "./socket-sender.ts";
import { SocketSession } from "./socket-session.ts";

/** The sockets of this process. */
export interface Gateway {
  /** Sockets open now. */
  readonly sockets: number;
  /** RT10: closes the sockets one by one over up to `spreadMs`, at the transport, so that clients come back by themselves. */
  drain(spreadMs: number): Promise<void>;
  close(): Promise<void>;
}

type IoSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketSession | null>;
type EngineSocket = IoSocket["conn"];

const serverOptions = {
  path: SOCKET_PATH,
  transports: ["websocket" as const],
  serveClient: false,
  perMessageDeflate: false,
  /** The dispatcher refuses messages over half of it with a problem; beyond it the transport closes the socket. */
  maxHttpBufferSize: 2 * requestLimits.socketMessageBytes,
  pingInterval: 20_000,
  pingTimeout: 10_000,
  connectTimeout: 10_000,
  parser: eventParser,
};
/** Milliseconds to wait for a client that does not answer the closing handshake. */
const closeTimeoutMs = 1_000;

/** Attaches to a server that listens, or will. */
export function createGateway(server: HttpServer, deps: GatewayDeps, baseTimers: Timers = realTimers): Gateway {
  const { telemetry } = deps;
  const timers = catchingTimers(baseTimers, (error) => telemetry.handlerFailed("timer", error));
  const admission = new Admission(deps);
  const directWrite = new DirectWrite();
  void directWrite.start(telemetry.directWriteChecked);
  const openSockets = new Map<EngineSocket, { address: string; sender: SocketSender }>();
  /** Closed here, or about to be, while the TCP connection has not ended: a client need not end its side of it. */
  const ending = new Set<SocketSender>();
  const dispatch = createEventDispatcher({
    events: deps.events,
    limits: deps.limits,
    countCommand: deps.countCommand,
    fairQueue: deps.fairQueue,
    telemetry,
    now: timers.now,
  });

  // One function for all sockets, with the socket as `this`: one closure a socket would cost memory for each.
  function onEvent(this: IoSocket, event: unknown, incoming: unknown, ack: unknown): void {
    if (this.data !== null) void dispatch(this.data, event, incoming, ack);
  }
  function onDisconnect(this: IoSocket): void {
    const session = this.data;
    this.data = null;
    if (session === null) return;
    session.isClosed = true;
    for (const disconnected of deps.disconnected) {
      try {
        disconnected(session);
      } catch (error) {
        telemetry.handlerFailed("disconnect", error);
      }
    }
  }
  function onClose(this: EngineSocket, reason: string): void {
    const open = openSockets.get(this);
    admission.socketClosed(open?.address ?? "");
    openSockets.delete(this);
    if (open !== undefined && !open.sender.isDisconnected) endWithProcess(open.sender);
    telemetry.socketClosed(reason);
  }

  function endWithProcess(sender: SocketSender): void {
    ending.add(sender);
    sender.onceDisconnected(() => ending.delete(sender));
  }

  const io: Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketSession | null> = new Server(server, {
    ...serverOptions,
  });
  io.engine.use(handshakeGuard(admission, (error) => telemetry.handlerFailed("upgrade", error)));
  io.engine.on("connection", (conn: EngineSocket) => {
    const { request } = conn;
    const sender = new SocketSender(conn, request.socket, telemetry.readerStalled, directWrite);
    openSockets.set(conn, { address: admission.socketOpened(request), sender });
    conn.on("close", onClose);
    // Socket.IO's advice (socket.io/docs/v4/memory-usage): the request would be kept as long as the socket. A listener of
    // Engine.IO's keeps it all the same, so it is emptied of its headers, too.
    Object.assign(request, { headers: {}, rawHeaders: [] });
    Object.assign(conn, { request: null });
    telemetry.socketOpened();
  });
  io.on("connection", (socket) => {
    const open = openSockets.get(socket.conn);
    if (open === undefined) return;
    // Socket.IO's own room of the socket, which is not used.
    socket.nsp.adapter.delAll(socket.id);
    socket.data = new SocketSession(open.address, open.sender);
    socket.onAny(onEvent);
    socket.on("disconnect", onDisconnect);
  });

  return {
    get sockets() {
      return openSockets.size;
    },
    async drain(spreadMs) {
      admission.close();
      for (const { sender } of openSockets.values()) ending.add(sender);
      await drainSockets([...openSockets.keys()], spreadMs, timers);
    },
    async close() {
      admission.close();
      for (const { sender } of openSockets.values()) ending.add(sender);
      for (const conn of openSockets.keys()) conn.close();
      const until = timers.now() + closeTimeoutMs;
      const isWaiting = () => [...ending].some(({ isDisconnected }) => !isDisconnected);
      while (isWaiting() && timers.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
      for (const sender of ending) sender.destroy();
    },
  };
}
