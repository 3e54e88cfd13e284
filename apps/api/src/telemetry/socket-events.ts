import type { Logger } from "pino";
import type { GatewayTelemetry } from "../sockets/gateway-deps.ts";
import { LogThrottle } from "./log-throttle.ts";
import type { Metrics } from "./metrics.ts";

/** Text from a client is cut to this length. */
const maxOriginChars = 200;

export function socketEvents(logger: Logger, metrics: Metrics): GatewayTelemetry {
  const refusalThrottle = new LogThrottle();
  return {
    socketOpened: () => metrics.sockets.inc(),
    socketClosed(reason) {
      metrics.sockets.dec();
      metrics.socketEnds.inc({ reason });
    },
    socketRefused(reason, origin) {
      metrics.socketEnds.inc({ reason: `refused: ${reason}` });
      const times = refusalThrottle.count(reason);
      if (times === null) return;
      if (reason !== "origin") return void logger.info({ reason, times }, "sockets refused");
      // An operator who forgot PUBLIC_URL finds the reason here.
      const message = "sockets refused to a page whose origin neither PUBLIC_URL nor ALLOWED_ORIGINS names";
      logger.warn({ reason, times, origin: origin?.slice(0, maxOriginChars) }, message);
    },
    framesSent(event, sockets) {
      metrics.frames.inc({ event });
      metrics.deliveries.inc({ event }, sockets);
    },
    readerStalled: () => metrics.staleReaders.inc(),
    commandRefused(event, code, requestId) {
      metrics.refusals.inc({ code });
      if (logger.isLevelEnabled("debug")) logger.debug({ requestId, event, code }, "refused");
    },
    directWriteChecked(isOn) {
      metrics.directWrite.set(isOn ? 1 : 0);
      if (!isOn) logger.warn("frames are not written directly: the check of their order failed; a vote costs more");
    },
    handlerFailed(event, err, requestId) {
      metrics.faults.inc({ where: "socket handler" });
      logger.error({ requestId, event, err }, "a socket handler failed");
    },
  };
}
