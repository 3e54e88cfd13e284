import { isIP } from "node:net";

/** Where metrics are served: `9464` on `127.0.0.1`. */
export interface Bind {
  host: string;
  port: number;
}

/** `127.0.0.1:9464`, `[::1]:9464`, or a host name and a port; null when it is none. */
export function parseBind(text: string): Bind | null {
  const [, bracketed, plain = "", digits = ""] = /^(?:\[([^\]]+)\]|([^\s/:[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (digits === "" || port > 65_535) return null;
  if (bracketed === undefined) return { host: plain, port };
  return isIP(bracketed) === 6 ? { host: bracketed, port } : null;
}
