import type { Link } from "../wire/delivery.ts";

/** A socket that writes down what it is sent, as the client sees it: `[event, payload]`. */
export interface RecordingLink {
  link: Link;
  sent: [event: string, payload: Record<string, unknown>][];
  /** The payloads of one event. */
  of(event: string): Record<string, unknown>[];
}

export function recordingLink(): RecordingLink {
  const sent: RecordingLink["sent"] = [];
  const conn = {
    readyState: "open",
    write: (packet: string) => sent.push(JSON.parse(packet.slice(1))),
    once: () => {},
  };
  const link: Link = { conn, engine: null, webSocket: null, tcp: null, becameStale: () => {}, isStale: false };
  return { link, sent, of: (event) => sent.filter(([name]) => name === event).map(([, payload]) => payload) };
}
