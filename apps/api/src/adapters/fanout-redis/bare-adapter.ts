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
  /** Called with a message of another node for a room that this node has joined. */
  received(message: unknown): void;
}

/** Socket.IO's Redis adapter without sockets: rooms between nodes only. */
export interface BareAdapter {
  join(room: string): void;
  leave(room: string): void;
  /** Sends to the other nodes in the room; rejects when Redis did not take it. */
  send(room: string, message: object): Promise<void>;
}

const member = "this node";
const event = 2;

/** Nothing is written to a client here, so nothing is encoded. */
class NoEncoder {
  encode(): [] {
    return [];
  }
}

/**
 * The adapter needs a server, a namespace and sockets: here a server that is not attached to anything, with one member,
 * this node. The adapter subscribes to a room's channel when the member joins, so a node gets no messages of rooms that
 * it has not joined.
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
      // Not `broadcast`: it awaits Redis before it delivers locally, and swallows errors.
      await adapter["publishAndReturnOffset"]({
        type: MessageType.BROADCAST,
        data: { packet: { type: event, data: [message] }, opts: { rooms: [room], except: [], flags: {} } },
      });
    },
  };
}
