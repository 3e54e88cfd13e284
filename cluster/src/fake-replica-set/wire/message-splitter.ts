const lengthBytes = 4;
/** MongoDB's own bound of a message, in bytes. */
const MAX_MESSAGE_BYTES = 48_000_000;

/** Cuts a stream of bytes into whole messages, each with its header. */
export class MessageSplitter {
  #chunks: Buffer[] = [];
  #bufferedBytes = 0;

  /** Throws RangeError on a length that no message has. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#bufferedBytes += chunk.length;
    const frames: Buffer[] = [];
    while (this.#bufferedBytes >= lengthBytes) {
      const length = this.#nextLength();
      if (length < 16 || length > MAX_MESSAGE_BYTES) throw new RangeError(`a message of ${length} bytes`);
      if (this.#bufferedBytes < length) break;
      const all = this.#joined();
      frames.push(all.subarray(0, length));
      this.#chunks = all.length > length ? [all.subarray(length)] : [];
      this.#bufferedBytes -= length;
    }
    return frames;
  }

  #nextLength(): number {
    const [first] = this.#chunks;
    return (first !== undefined && first.length >= lengthBytes ? first : this.#joined()).readInt32LE(0);
  }

  #joined(): Buffer {
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }
}
