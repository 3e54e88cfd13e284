import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { ShardMessageParser } from "./shard-messages.ts";

/** A TCP relay between one node and Redis that records messages of other nodes. */
export interface RedisRelay {
  uri: string;
  /** Every message of pub/sub that has reached the node, in order. */
  readonly messages: readonly string[];
  close(): void;
}

/** @param redisUri without a password: `redis://127.0.0.1:6379` */
export async function startRedisRelay(redisUri: string): Promise<RedisRelay> {
  const { hostname, port } = new URL(redisUri);
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((node) => {
    const redis = connect(Number(port), hostname);
    const parser = new ShardMessageParser((message) => messages.push(message));
    redis.on("data", (piece: Buffer) => parser.push(piece));
    for (const [one, other] of [
      [node, redis],
      [redis, node],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.pipe(other);
      one.on("error", () => other.destroy()).on("close", () => sockets.delete(one));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    uri: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
