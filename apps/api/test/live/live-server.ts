import { type Socket as ClientSocket, io, type ManagerOptions } from "socket.io-client";
import type { App } from "../../src/app.ts";
import { type TestClient, testClientOf } from "../../src/meetups/testing/test-client.ts";
import { createTestApp, type TestAppOptions } from "../../src/testing/create-test-app.ts";

/** A whole app on a port of 127.0.0.1, with Socket.IO's own clients. */
export interface LiveServer {
  app: App;
  origin: string;
  send: TestClient;
  connect(options?: Partial<ManagerOptions>): Promise<ClientSocket>;
  close(): Promise<void>;
}

export async function liveServer(options: TestAppOptions = {}): Promise<LiveServer> {
  const app = await createTestApp(options);
  const origin = await app.http.listen({ host: "127.0.0.1", port: 0 });
  const clients: ClientSocket[] = [];
  return {
    app,
    origin,
    send: testClientOf(app),
    async connect(options = {}) {
      const socket = io(origin, { transports: ["websocket"], forceNew: true, ...options });
      clients.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
      });
      return socket;
    },
    async close() {
      for (const socket of clients) socket.disconnect();
      await app.shutDown(0);
    },
  };
}
