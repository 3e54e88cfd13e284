import { renderUnicodeCompact } from "uqr";
import type { Config } from "../config/config.ts";

/** One line; on all interfaces also the picture that the friends' phones read from the terminal. */
export function startMessage(base: string, { host, store }: Pick<Config, "host" | "store">): string {
  const line = `Pintpoint is on ${base}, data in ${store.kind === "sqlite" ? store.dataDir : "MongoDB"}`;
  return host === "0.0.0.0" || host === "::" ? `${line}\n${renderUnicodeCompact(base, { border: 2 })}` : line;
}
