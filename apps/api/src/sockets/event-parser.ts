import type { Packet } from "socket.io-parser";
import { Decoder, Encoder, PacketType } from "socket.io-parser";

/** An event as received, passed on in place of its arguments for the dispatcher to check. */
export class IncomingEvent {
  /** Of a large packet: the JSON of the arguments, parsed when the fair queue allows. */
  readonly args: readonly unknown[] | string;
  /** Of the whole packet. */
  readonly bytes: number;

  constructor(args: readonly unknown[] | string, bytes: number) {
    this.args = args;
    this.bytes = bytes;
  }
}

/** What came with an event; null when it was not JSON. */
export function parseArgs({ args }: IncomingEvent): readonly unknown[] | null {
  if (typeof args !== "string") return args;
  try {
    return JSON.parse(args);
  } catch {
    return null;
  }
}

/** In UTF-16 units. Events of our clients are far smaller. */
const largePacketChars = 4_096;
/** The beginning of an event as Socket.IO's clients write it: what it is, the acknowledgement's number, and its name. */
const eventHead = /^2\d{0,15}\["[^"\\]{1,100}"(?=[,\]])/;

/** Decodes synchronously and keeps no state between packets, so all sockets share it. */
const sharedDecoder = new Decoder();
const decodedPackets: Packet[] = [];
sharedDecoder.on("decoded", (packet: Packet) => {
  decodedPackets.push(packet);
});

/**
 * Socket.IO's decoder for one socket, without binary attachments (a packet that announces one closes the connection)
 * and without state.
 */
class EventDecoder {
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
    const head = text.length > largePacketChars ? eventHead.exec(text)?.[0] : null;
    if (head === undefined) throw new TypeError("a large packet is an event");
    sharedDecoder.add(head === null ? text : `${head}]`);
    for (const packet of decodedPackets.splice(0)) this.#listener?.(withIncomingEvent(packet, text, head));
  }
}

function isBinary(text: string): boolean {
  const type = Number(text[0]);
  return type === PacketType.BINARY_EVENT || type === PacketType.BINARY_ACK;
}

/** @param head what was decoded of a large packet; null when all was */
function withIncomingEvent(packet: Packet, text: string, head: string | null): Packet {
  if (packet.type !== PacketType.EVENT) return packet;
  const [event, ...rest]: unknown[] = packet.data;
  const args = head === null ? rest : argsJson(text, head);
  return { ...packet, data: [event, new IncomingEvent(args, Buffer.byteLength(text))] };
}

/** The JSON of the arguments alone. */
function argsJson(text: string, head: string): string {
  const comma = text[head.length] === "," ? 1 : 0;
  return `[${text.slice(head.length + comma)}`;
}

/** The one argument of an acknowledgement whose last field is JSON already; it is sent without being parsed. */
export class ReadyJson {
  /** What comes before the field's value: `{"ok":true,"meetup":`. */
  readonly opening: string;
  /** The value, in UTF-8. Shared by many sockets, so nobody writes to it. */
  readonly bytes: Uint8Array;

  constructor(opening: string, bytes: Uint8Array) {
    this.opening = opening;
    this.bytes = bytes;
  }
}

/** Socket.IO's encoder, which also takes `ReadyJson` in an acknowledgement. Socket.IO creates one a server. */
class EventEncoder {
  readonly #encoder = new Encoder();
  readonly #utf8 = new TextDecoder();
  /** The bytes that were decoded last: watchers who come back together are mostly sent the same state. */
  #last: { bytes: Uint8Array; text: string } | null = null;

  encode(packet: Packet): unknown[] {
    const ready: unknown = packet.type === PacketType.ACK ? packet.data?.[0] : null;
    if (!(ready instanceof ReadyJson)) return this.#encoder.encode(packet);
    return [`${PacketType.ACK}${packet.id}[${ready.opening}${this.#textOf(ready.bytes)}}]`];
  }

  #textOf(bytes: Uint8Array): string {
    if (this.#last?.bytes !== bytes) this.#last = { bytes, text: this.#utf8.decode(bytes) };
    return this.#last.text;
  }
}

/** Socket.IO's `parser` option. */
export const eventParser = { Encoder: EventEncoder, Decoder: EventDecoder };
