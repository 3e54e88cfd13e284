import type { Config } from "../config/config.ts";
import { errorCodeOf } from "./error-code.ts";
import { StartupError } from "./startup-error.ts";

/** Why the port of METRICS_BIND could not be opened, as of PORT. */
export function metricsListenError(error: unknown, { host, port }: Pick<Config, "host" | "port">): unknown {
  switch (errorCodeOf(error)) {
    case "EADDRINUSE":
      return new StartupError(
        [`METRICS_BIND: ${port} on ${host} is in use by another program; set another, or METRICS_BIND=off`],
        error,
      );
    case "EACCES":
      return new StartupError([`METRICS_BIND: ${port} may not be opened by this user; set one above 1023`], error);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartupError([`METRICS_BIND: ${host} is not an address of this machine`], error);
    default:
      return error;
  }
}

/** Why the port could not be opened, in one line where its owner can do something about it. */
export function listenError(error: unknown, { host, port }: Pick<Config, "host" | "port">): unknown {
  switch (errorCodeOf(error)) {
    case "EADDRINUSE":
      return new StartupError(
        [`PORT: ${port} on ${host} is in use by another program; stop it, or set another PORT`],
        error,
      );
    case "EACCES":
      return new StartupError([`PORT: ${port} may not be opened by this user; set one above 1023`], error);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartupError([`HOST: ${host} is not an address of this machine`], error);
    default:
      return error;
  }
}
