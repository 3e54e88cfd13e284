import type { Packet } from "socket.io-parser";
import { Decoder, Encoder, PacketType } from "socket.io-parser";

/** An event as it came, in the place of its arguments: what the wrapper has to judge. */
export class Arrival {
  readonly args: readonly unknown[];
  /** The acknowledgement that the sender waits for; null when it does not. */
  readonly ack: number | null;
  /** Of the whole packet. */
  readonly bytes: number;

  constructor(args: readonly unknown[], ack: number | null, bytes: number) {
    this.args = args;
    this.ack = ack;
    this.bytes = bytes;
  }
}

/** Decodes synchronously and keeps nothing between two packets, so that all sockets can share it. */
const shared = new Decoder();
const decoded: Packet[] = [];
shared.on("decoded", (packet: Packet) => {
  decoded.push(packet);
});

/**
 * Socket.IO's own decoder for one socket, without binary attachments (nothing of ours has any: a packet that announces
 * some ends the connection) and without a state of its own.
 */
class TextDecoder {
  #listener: ((packet: Packet) => void) | null = null;

  on(_event: "decoded", listener: (packet: Packet) => void): void {
    this.#listener = listener;
  }

  removeListener(): void {
    this.#listener = null;
  }

  destroy(): void {
    this.#listener = null;
  }

  /** Throws on what is no packet; Socket.IO then closes the connection. */
  add(text: unknown): void {
    if (typeof text !== "string" || isBinary(text)) throw new TypeError("binary packets are refused");
    shared.add(text);
    for (const packet of decoded.splice(0)) this.#listener?.(withArrival(packet, text));
  }
}

function isBinary(text: string): boolean {
  const type = Number(text[0]);
  return type === PacketType.BINARY_EVENT || type === PacketType.BINARY_ACK;
}

function withArrival(packet: Packet, text: string): Packet {
  if (packet.type !== PacketType.EVENT) return packet;
  const [event, ...args]: unknown[] = packet.data;
  return { ...packet, data: [event, new Arrival(args, packet.id ?? null, Buffer.byteLength(text))] };
}

/** Socket.IO's `parser` option. */
export const textParser = { Encoder, Decoder: TextDecoder };
