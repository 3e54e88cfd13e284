import { createServer, type Server } from "node:http";
import { type ParticipantId, submitCommand, type UseCaseResult, type Version } from "@pintpoint/core";
import { type Socket as ClientSocket, io, type ManagerOptions, type SocketOptions } from "socket.io-client";
import { nodeSecrets } from "../../../adapters/crypto/secrets.ts";
import { createMemoryFanout } from "../../../adapters/memory/fanout.ts";
import { realTimers } from "../../../lifecycle/timers.ts";
import { FairQueue } from "../../../rate-limits/fair-queue.ts";
import { createGateway, type Gateway } from "../../../sockets/gateway.ts";
import type { GatewayDeps } from "../../../sockets/gateway-deps.ts";
import {
  type GatewayTelemetryRecording,
  recordGatewayTelemetry,
} from "../../../sockets/testing/gateway-telemetry-recording.ts";
import { existenceOf } from "../../reader/existence.ts";
import { meetupSocketEvents } from "../../socket-handlers/meetup-socket-events.ts";
import type { SocketHandlerDeps } from "../../socket-handlers/socket-handler-deps.ts";
import { createTestNode, doneValue, type TestNode } from "../../testing/test-node.ts";
import { type Announcement, announcementsOver } from "../announcements.ts";
import { createLiveMeetups } from "../live-meetups.ts";

/** A real server on 127.0.0.1 with the sockets of one process, over stores in memory. */
export interface TestGateway {
  testNode: TestNode;
  gateway: Gateway;
  telemetry: GatewayTelemetryRecording;
  port: number;
  misses: string[];
  /** As another process would. */
  publish(announcement: Announcement): Promise<void>;
  join(meetupId: string, name: string): Promise<{ id: ParticipantId; token: string }>;
  vote(
    meetupId: string,
    who: { id: ParticipantId; token: string },
    votes: Record<string, "yes" | "no">,
  ): Promise<Version>;
  connect(options?: Partial<ManagerOptions & SocketOptions>): Promise<TestSocketClient>;
  close(): Promise<void>;
}

export interface TestSocketClient {
  socket: ClientSocket;
  /** What was pushed, as `[event, payload]`. */
  pushed: [event: string, payload: Record<string, unknown>][];
  request(event: string, ...args: unknown[]): Promise<Record<string, unknown>>;
  /** Resolves with the payload of the n-th push of an event; waits for it. */
  push(event: string, nth?: number): Promise<Record<string, unknown>>;
}

export async function startTestGateway(more: Partial<GatewayDeps & SocketHandlerDeps> = {}): Promise<TestGateway> {
  const telemetry = recordGatewayTelemetry();
  const announcements = announcementsOver(
    createMemoryFanout({ listenerFailed: (error) => telemetry.handlerFailed("fanout", error) }),
  );
  const stage = createTestNode({ publish: announcements.publish });
  const server = createServer();
  const misses: string[] = [];
  const live = createLiveMeetups({
    positionsStale: (ids) => stage.store.stale.positionsStale(ids),
    announcements,
    timers: realTimers,
    nodeId: "here",
    telemetry,
  });
  const handlerDeps: SocketHandlerDeps = {
    castVotes: (ask) => submitCommand(stage.ports, "castVotes", ask),
    reader: stage.reader,
    existence: (id) => existenceOf({ stale: stage.store.stale, cache: stage.cache }, id),
    hashToken: nodeSecrets.hashToken,
    countMiss: (address) => {
      misses.push(address);
      return null;
    },
    ...more,
  };
  const gateway = createGateway(server, {
    events: new Map(Object.entries(meetupSocketEvents(handlerDeps, live.rooms))),
    disconnected: [(session) => live.rooms.leaveAll(session)],
    limits: { commands: { atOnce: 120, perMinute: 1_200 }, socketsPerAddress: 600 },
    allowsHost: () => true,
    allowsOrigin: (origin) => origin === undefined,
    addressOf: (request) => request.socket.remoteAddress ?? "",
    fairQueue: new FairQueue(),
    countCommand: () => null,
    countUpgrade: () => null,
    telemetry,
    ...more,
  });
  const port = await listen(server);
  const clients: ClientSocket[] = [];
  return {
    testNode: stage,
    gateway,
    telemetry,
    port,
    misses,
    publish: announcements.publish,
    async join(meetupId, name) {
      const { participant, token } = doneValue(
        await submitCommand(stage.ports, "join", { meetupId, participant: { name } }),
      );
      return { id: participant.id, token };
    },
    async vote(meetupId, { id, token }, votes) {
      const result: UseCaseResult<{ version: Version }> = await submitCommand(stage.ports, "castVotes", {
        meetupId,
        participantId: id,
        bearer: token,
        votes,
      });
      return doneValue(result).version;
    },
    async connect(options = {}) {
      const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true, ...options });
      clients.push(socket);
      const client = clientOf(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
      });
      return client;
    },
    async close() {
      for (const socket of clients) socket.disconnect();
      await gateway.close();
      live.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function clientOf(socket: ClientSocket): TestSocketClient {
  const pushed: TestSocketClient["pushed"] = [];
  const waiting = new Set<() => void>();
  socket.onAny((event: string, payload: Record<string, unknown>) => {
    pushed.push([event, payload]);
    for (const look of waiting) look();
  });
  return {
    socket,
    pushed,
    request: (event, ...args) => socket.timeout(5_000).emitWithAck(event, ...args),
    push: (event, nth = 1) =>
      new Promise((resolve, reject) => {
        const expired = setTimeout(() => reject(new Error(`no ${event} number ${nth}`)), 5_000);
        const look = (): void => {
          const found = pushed.filter(([name]) => name === event)[nth - 1];
          if (found === undefined) return;
          clearTimeout(expired);
          waiting.delete(look);
          resolve(found[1]);
        };
        waiting.add(look);
        look();
      }),
  };
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
