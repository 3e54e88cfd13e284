import { DirectWrite } from "../direct-write.ts";
import { SocketSender } from "../socket-sender.ts";

/** A socket sender that records what it sends, as the client sees it: `[event, payload]`. */
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
    transport: { writable: true },
    write: (packet: string) => sent.push(JSON.parse(packet.slice(1))),
    once: () => {},
  };
  const stream = {
    writable: true,
    writableLength: 0,
    writableHighWaterMark: 64 * 1024,
    closed: false,
    write: () => true,
    once: () => {},
    destroy: () => {},
  };
  const sender = new SocketSender(conn, stream, () => {}, new DirectWrite());
  return { sender, sent, of: (event) => sent.filter(([name]) => name === event).map(([, payload]) => payload) };
}
