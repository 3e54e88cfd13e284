const lengthBytes = 4;
/** MongoDB's own bound of a message, in bytes. */
const longest = 48_000_000;

/** Cuts a stream of bytes into whole messages, each with its header. */
export class Frames {
  #chunks: Buffer[] = [];
  #held = 0;

  /** Throws RangeError on a length that no message has. */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    const frames: Buffer[] = [];
    while (this.#held >= lengthBytes) {
      const length = this.#nextLength();
      if (length < 16 || length > longest) throw new RangeError(`a message of ${length} bytes`);
      if (this.#held < length) break;
      const all = this.#joined();
      frames.push(all.subarray(0, length));
      this.#chunks = all.length > length ? [all.subarray(length)] : [];
      this.#held -= length;
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
