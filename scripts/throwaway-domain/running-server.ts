import { startApi } from "../../cluster/src/services/api.ts";

interface Response {
  status: number;
  body: unknown;
}

/** The server of a tree, on a data directory. */
export interface RunningServer {
  /** Below /api/v1. */
  send(method: string, path: string, body?: unknown, token?: string): Promise<Response>;
  socket(): Promise<RunningSocket>;
  end(): Promise<void>;
}

interface RunningSocket {
  /** The acknowledgement. */
  ask(event: string, payload: unknown): Promise<unknown>;
  close(): void;
}

/** Rejects with what the server said when it ends before it listens. */
export async function startServer(tree: string, dataDirectory: string): Promise<RunningServer> {
  const api = await startApi({ root: tree, dataDir: dataDirectory, env: { TRUSTED_PROXIES: "", METRICS_BIND: "off" } });
  const { origin } = api;
  return {
    async send(method, path, body, token) {
      const response = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: {
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === "" ? null : JSON.parse(text) };
    },
    socket: () => openSocket(origin),
    async end() {
      await api.end();
    },
  };
}

/** Socket.IO's frames, as far as one question and its acknowledgement need them. */
async function openSocket(origin: string): Promise<RunningSocket> {
  const socket = new WebSocket(`${origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  const connected = Promise.withResolvers<void>();
  const acks: ((answer: unknown) => void)[] = [];
  socket.addEventListener("error", () => connected.reject(new Error("no socket")));
  socket.addEventListener("message", ({ data }) => {
    const frame = String(data);
    if (frame.startsWith("0")) socket.send("40");
    else if (frame.startsWith("40")) connected.resolve();
    else if (frame === "2") socket.send("3");
    else if (frame.startsWith("43")) acks.shift()?.(JSON.parse(frame.slice(frame.indexOf("[")))[0]);
  });
  await connected.promise;
  let asked = 0;
  return {
    ask(event, payload) {
      const answer = new Promise((resolve) => acks.push(resolve));
      socket.send(`42${asked++}${JSON.stringify([event, payload])}`);
      return answer;
    },
    close: () => socket.close(),
  };
}
