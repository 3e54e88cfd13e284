import type { Server as HttpServer } from "node:http";
import { type ClientEventName, clientEvents, SOCKET_PATH } from "@pintpoint/contract";
import { limits } from "@pintpoint/core";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import { every, guardedTimers, realTimers, type Timers } from "../timers.ts";
import { Admission } from "./admission.ts";
import { judgeAttempts } from "./attempts.ts";
import { Connection } from "./connection.ts";
import { drainSockets } from "./drain.ts";
import type { GatewayDeps } from "./gateway-deps.ts";
import { goneFirst } from "./handlers/gone-first.ts";
import { meetupUnwatch } from "./handlers/meetup-unwatch.ts";
import { meetupWatch } from "./handlers/meetup-watch.ts";
import { presenceSet } from "./handlers/presence-set.ts";
import { votesCast } from "./handlers/votes-cast.ts";
import { Comparison } from "./room/comparison.ts";
import { Rooms } from "./room/rooms.ts";
import { linkOf } from "./wire/delivery.ts";
import { type EngineSocket, lighten, releaseRequest, terminate } from "./wire/engine-internals.ts";
import { textParser } from "./wire/text-parser.ts";
import { checked, createWrapper } from "./wrapper.ts";

/** The sockets of this process. */
export interface Gateway {
  /** Sockets open now. */
  readonly sockets: number;
  /** Announcements of other nodes may have been lost: what watchers know is compared with the store soon (RT9). */
  compareSoon(): void;
  /** RT10: closes the sockets one by one over up to `spreadMs`, at the transport, so that clients come back by themselves. */
  drain(spreadMs: number): Promise<void>;
  close(): Promise<void>;
}

type IoSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Connection | null>;

const options = {
  path: SOCKET_PATH,
  transports: ["websocket" as const],
  serveClient: false,
  perMessageDeflate: false,
  /** The wrapper refuses politely at half of it; beyond this the transport closes. */
  maxHttpBufferSize: 2 * limits.socketMessageBytes,
  pingInterval: 20_000,
  pingTimeout: 10_000,
  connectTimeout: 10_000,
  parser: textParser,
};
const presenceRefresh = 15_000;
/** A client that does not answer the closing handshake is not waited for longer. */
const farewell = 1_000;

/** Attaches to a server that listens, or will. */
export function createGateway(server: HttpServer, deps: GatewayDeps, clockwork: Timers = realTimers): Gateway {
  const { telemetry } = deps;
  const timers = guardedTimers(clockwork, (error) => telemetry.handlerFailed("timer", error));
  const admission = new Admission(deps);
  const open = new Map<EngineSocket, string>();
  const rooms = new Rooms({ fanout: deps.fanout, timers, node: deps.node, telemetry }, (room) =>
    comparison.expect(room),
  );
  const comparison = new Comparison({ rooms, positions: deps.positions, timers, telemetry });
  const stopRefresh = every(timers, presenceRefresh, () => {
    for (const room of rooms) room.presence.refresh();
  });
  const received = createWrapper({
    handlers: new Map(
      Object.entries({
        "meetup:watch": checked(clientEvents["meetup:watch"].payload, meetupWatch(deps, rooms)),
        "meetup:unwatch": checked(clientEvents["meetup:unwatch"].payload, meetupUnwatch(rooms)),
        "votes:cast": checked(clientEvents["votes:cast"].payload, votesCast(deps)),
        "presence:set": checked(clientEvents["presence:set"].payload, presenceSet(rooms, goneFirst(deps))),
      } satisfies Record<ClientEventName, unknown>),
    ),
    refuse: goneFirst(deps),
    limits: deps.limits,
    command: deps.command,
    fairQueue: deps.fairQueue,
    telemetry,
    now: timers.now,
  });

  // One function for all sockets, with the socket as `this`: a closure for each would be kept by each.
  function onEvent(this: IoSocket, event: unknown, arrival: unknown, ack: unknown): void {
    if (this.data !== null) void received(this.data, event, arrival, ack);
  }
  function onDisconnect(this: IoSocket): void {
    if (this.data !== null) rooms.leaveAll(this.data);
    this.data = null;
  }
  function onClose(this: EngineSocket, reason: string): void {
    admission.left(open.get(this) ?? "");
    open.delete(this);
    telemetry.socketClosed(reason);
  }

  const io: Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Connection | null> = new Server(server, {
    ...options,
  });
  io.engine.use(judgeAttempts(admission, (error) => telemetry.handlerFailed("upgrade", error)));
  io.engine.on("connection", (conn: EngineSocket) => {
    open.set(conn, admission.entered(conn.request));
    conn.on("close", onClose);
    releaseRequest(conn);
    telemetry.socketOpened();
  });
  io.on("connection", (socket) => {
    // Its own room, which nothing of ours is sent to.
    socket.nsp.adapter.delAll(socket.id);
    socket.data = new Connection(open.get(socket.conn) ?? "", linkOf(socket.conn, telemetry.readerStale));
    socket.onAny(onEvent);
    socket.on("disconnect", onDisconnect);
    lighten(socket);
  });

  return {
    get sockets() {
      return open.size;
    },
    compareSoon: () => comparison.soon(),
    async drain(spreadMs) {
      admission.close();
      await drainSockets([...open.keys()], spreadMs, timers);
    },
    async close() {
      admission.close();
      comparison.stop();
      stopRefresh();
      for (const conn of open.keys()) conn.close();
      const until = timers.now() + farewell;
      while (open.size > 0 && timers.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
      for (const conn of open.keys()) terminate(conn);
    },
  };
}
