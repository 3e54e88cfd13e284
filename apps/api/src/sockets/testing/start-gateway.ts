import { createServer, type Server } from "node:http";
import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import { z } from "zod";
import { FairQueue } from "../../rate-limits/fair-queue.ts";
import { doneResult } from "../event-result.ts";
import { createGateway, type Gateway } from "../gateway.ts";
import type { GatewayDeps } from "../gateway-deps.ts";
import { socketEvent } from "../socket-event.ts";
import { type GatewayTelemetryRecording, recordGatewayTelemetry } from "./gateway-telemetry-recording.ts";
import { type TestSocketClient, testSocketClientOf } from "./test-socket-client.ts";

/** A real server on 127.0.0.1 with the sockets of one process. */
export interface StartedGateway {
  gateway: Gateway;
  telemetry: GatewayTelemetryRecording;
  port: number;
  connect(options?: Partial<ManagerOptions & SocketOptions>): Promise<TestSocketClient>;
  close(): Promise<void>;
}

/** Without a domain: the only event is `echo`, whose acknowledgement has the text that was sent. */
export async function startGateway(more: Partial<GatewayDeps> = {}): Promise<StartedGateway> {
  const telemetry = recordGatewayTelemetry();
  const server = createServer();
  const gateway = createGateway(server, {
    events: new Map([
      ["echo", socketEvent(z.strictObject({ text: z.string() }), (_session, { text }) => doneResult({ text }))],
    ]),
    disconnected: [],
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
  const clients: Socket[] = [];
  return {
    gateway,
    telemetry,
    port,
    async connect(options = {}) {
      const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true, ...options });
      clients.push(socket);
      const client = testSocketClientOf(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
      });
      return client;
    },
    async close() {
      for (const socket of clients) socket.disconnect();
      await gateway.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** On a free port of 127.0.0.1, which is returned. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
