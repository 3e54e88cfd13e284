import type { SocketSender } from "../wire/socket-sender.ts";

/** A socket writer that records what it sends, as the client sees it: `[event, payload]`. */
export interface RecordingSender {
  sender: SocketSender;
  sent: [event: string, payload: Record<string, unknown>][];
  /** The payloads of one event. */
  of(event: string): Record<string, unknown>[];
}

export function createRecordingSender(): RecordingSender {
  const sent: RecordingSender["sent"] = [];
  const conn = {
    readyState: "open",
    write: (packet: string) => sent.push(JSON.parse(packet.slice(1))),
    once: () => {},
  };
  const link: SocketSender = { conn, engine: null, webSocket: null, tcp: null, onStalled: () => {}, isStalled: false };
  return { sender: link, sent, of: (event) => sent.filter(([name]) => name === event).map(([, payload]) => payload) };
}
