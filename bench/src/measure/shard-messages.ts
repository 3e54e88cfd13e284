/** How Redis begins a message of sharded pub/sub to a subscriber; its channel and its bytes follow, each with its length. */
const HEAD = Buffer.from("$8\r\nsmessage\r\n");

/** Cuts the messages to a subscriber out of a stream of RESP that comes in any pieces. */
export class ShardMessageParser {
  #buffer: Buffer = Buffer.alloc(0);
  readonly #onMessage: (message: string) => void;

  constructor(found: (message: string) => void) {
    this.#onMessage = found;
  }

  push(piece: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, piece]);
    for (;;) {
      const start = this.#buffer.indexOf(HEAD);
      if (start < 0) {
        // The beginning of a head may be at the end.
        this.#buffer = this.#buffer.subarray(Math.max(0, this.#buffer.length - HEAD.length + 1));
        return;
      }
      const channel = bulkAt(this.#buffer, start + HEAD.length);
      const message = channel && bulkAt(this.#buffer, channel.end);
      if (!message) {
        this.#buffer = this.#buffer.subarray(start);
        return;
      }
      this.#onMessage(message.text);
      this.#buffer = this.#buffer.subarray(message.end);
    }
  }
}

/** `$5\r\nhello\r\n`; null while it is not all there. */
function bulkAt(bytes: Buffer, at: number): { text: string; end: number } | null {
  const line = bytes.indexOf("\r\n", at);
  if (line < 0) return null;
  const start = line + 2;
  const length = Number(bytes.toString("latin1", at + 1, line));
  const end = start + length + 2;
  return bytes.length < end ? null : { text: bytes.toString("utf8", start, start + length), end };
}
