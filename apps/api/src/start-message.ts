import { renderUnicodeCompact } from "uqr";
import type { Config } from "./config/config.ts";

/** One line; on all interfaces also the picture that the friends' phones read from the terminal. */
export function startMessage(base: string, { host, dataDir }: Pick<Config, "host" | "dataDir">): string {
  const line = `Pintpoint is on ${base}, data in ${dataDir}`;
  return host === "0.0.0.0" || host === "::" ? `${line}\n${renderUnicodeCompact(base, { border: 2 })}` : line;
}
