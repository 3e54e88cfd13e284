import { duplexPair } from "node:stream";
import type { App } from "../../src/app.ts";
import { WireSocket } from "../wire/wire-socket.ts";

/** A socket to an app that does not listen: no network takes part, so that a schedule comes again as it was. */
export function connectInMemory({ http }: App): Promise<WireSocket> {
  const connection = () => {
    const [client, server] = duplexPair();
    http.server.emit("connection", server);
    return client;
  };
  return WireSocket.open("http://pub.example", { connection });
}
