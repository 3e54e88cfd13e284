/** An event encoded once for any number of sockets (RT5). */
export interface EncodedEvent {
  readonly event: string;
  /** The Socket.IO packet; Engine.IO sends it where it cannot send the frame. */
  readonly packet: string;
  /** Length of the frame. */
  readonly bytes: number;
  /** For Engine.IO's `write`, in the form that Socket.IO itself uses for a broadcast: one whole WebSocket text frame. */
  readonly options: { compress: false; wsPreEncodedFrame: [frame: Buffer] };
}

/** Engine.IO's packet type "message", which comes before every Socket.IO packet. */
const engineMessageType = "4";

/** @param json what goes beside the event's name, as JSON */
export function encodeEvent(event: string, json: string): EncodedEvent {
  const packet = `2["${event}",${json}]`;
  const length = Buffer.byteLength(packet) + engineMessageType.length;
  const header = frameHeader(length);
  // One buffer, not header and payload: ws writes a single one without cork and uncork.
  const frame = Buffer.allocUnsafe(header.length + length);
  header.copy(frame);
  frame.write(engineMessageType + packet, header.length);
  return { event, packet, bytes: frame.length, options: { compress: false, wsPreEncodedFrame: [frame] } };
}

/** RFC 6455, 5.2: a final text frame, unmasked as a server's are. */
function frameHeader(length: number): Buffer {
  const textFrame = 0x81;
  if (length < 126) return Buffer.from([textFrame, length]);
  if (length < 65_536) return Buffer.from([textFrame, 126, length >> 8, length & 0xff]);
  const header = Buffer.alloc(10);
  header[0] = textFrame;
  header[1] = 127;
  header.writeUIntBE(length, 4, 6);
  return header;
}
