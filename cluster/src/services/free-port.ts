import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Systems give a connection that begins here a port above these, so that none of them takes it before it is listened on. */
const range = { from: 12_000, below: 32_000 } as const;
const maxTries = 100;

/** A port of loopback on which nobody listens now. */
export async function freePort(): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = randomInt(range.from, range.below);
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch (error) {
      if (tries < maxTries) continue;
      throw error;
    }
    server.close();
    await once(server, "close");
    return port;
  }
}
