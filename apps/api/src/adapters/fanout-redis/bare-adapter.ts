import { createShardedAdapter } from "@socket.io/redis-adapter";
import type { Socket } from "socket.io";
import { Server } from "socket.io";
import { MessageType } from "socket.io-adapter";
import { Decoder } from "socket.io-parser";
import type { Publisher } from "./publisher.ts";
import type { Subscriber } from "./subscriber.ts";

export interface BareAdapterOptions {
  publisher: Publisher;
  subscriber: Subscriber;
  channelPrefix: string;
  /** What another node sent to a room that this one has joined. */
  received(message: unknown): void;
}

/** Rooms across nodes: the library's adapter without Socket.IO's sockets. */
export interface BareAdapter {
  join(room: string): void;
  leave(room: string): void;
  /** To the other nodes that have joined; rejects when Redis could not be told. */
  send(room: string, message: object): Promise<void>;
}

const member = "this node";
const event = 2;

/** Nothing is written to a wire here, so nothing is encoded for one. */
class NoEncoder {
  encode(): [] {
    return [];
  }
}

/**
 * The adapter wants a server, a namespace and sockets; here they are a server that is attached to nothing and one member,
 * this node. The adapter subscribes to a room's channel when its first member joins, and leaves when the last one does:
 * a node gets nothing of rooms it has not joined.
 */
export function createBareAdapter({ publisher, subscriber, channelPrefix, received }: BareAdapterOptions): BareAdapter {
  const server = new Server({
    parser: { Encoder: NoEncoder, Decoder },
    serveClient: false,
  });
  const namespace = server.of("/rooms");
  const adapter = createShardedAdapter(publisher, subscriber, { channelPrefix, subscriptionMode: "dynamic" })(
    namespace,
  );
  // As much of a socket as the adapter touches.
  const self: Socket = Object.assign(Object.create(null), {
    id: member,
    notifyOutgoingListeners: (packet: { data: unknown[] }) => received(packet.data[0]),
    client: { writeToEngine() {} },
  });
  namespace.sockets.set(self.id, self);

  return {
    join: (room) => adapter.addAll(self.id, new Set([room])),
    leave: (room) => adapter.del(self.id, room),
    async send(room, message) {
      // Not `broadcast`: that waits for Redis before it tells anybody here, and swallows what went wrong.
      // biome-ignore lint/complexity/useLiteralKeys: it is protected, and by this spelling checked all the same
      await adapter["publishAndReturnOffset"]({
        type: MessageType.BROADCAST,
        data: { packet: { type: event, data: [message] }, opts: { rooms: [room], except: [], flags: {} } },
      });
    },
  };
}
