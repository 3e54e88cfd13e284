import { hash } from "node:crypto";
import type { Redis } from "ioredis";

/** One atomic step in Redis, called by its hash. */
export class LuaScript {
  readonly #lua: string;
  readonly #sha: string;

  constructor(lua: string) {
    this.#lua = lua;
    this.#sha = hash("sha1", lua);
  }

  /**
   * Returns texts as buffers. When the server does not know the script (restarted, SCRIPT FLUSH) it is sent with EVAL
   * once.
   */
  async run(client: Redis, keys: readonly string[], args: readonly (string | Uint8Array)[]): Promise<unknown> {
    const commandArgs = [
      `${keys.length}`,
      ...keys,
      ...args.map((arg) => (typeof arg === "string" ? arg : asBuffer(arg))),
    ];
    try {
      return await client.callBuffer("EVALSHA", this.#sha, ...commandArgs);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
      return await client.callBuffer("EVAL", this.#lua, ...commandArgs);
    }
  }
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
