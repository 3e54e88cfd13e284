import type { Socket } from "socket.io-client";

/** One of Socket.IO's own clients, connected. */
export interface TestSocketClient {
  socket: Socket;
  /** What was pushed, as `[event, payload]`. */
  pushed: [event: string, payload: Record<string, unknown>][];
  request(event: string, ...args: unknown[]): Promise<Record<string, unknown>>;
  /** Resolves with the payload of the n-th push of an event; waits for it. */
  push(event: string, nth?: number): Promise<Record<string, unknown>>;
}

export function testSocketClientOf(socket: Socket): TestSocketClient {
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
