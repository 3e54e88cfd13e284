import type { Logger } from "pino";
import type { GatewayTelemetry } from "../realtime/gateway-deps.ts";
import type { Metrics } from "./metrics.ts";
import { OnceAMinute } from "./once-a-minute.ts";

export function gatewayEvents(logger: Logger, metrics: Metrics): GatewayTelemetry {
  const refused = new OnceAMinute();
  return {
    socketOpened: () => metrics.sockets.inc(),
    socketClosed(reason) {
      metrics.sockets.dec();
      metrics.socketEnds.inc({ reason });
    },
    socketRefused(reason) {
      metrics.socketEnds.inc({ reason: `refused: ${reason}` });
      const times = refused.happened(reason);
      if (times !== null) logger.info({ reason, times }, "sockets refused");
    },
    framesSent(event, sockets) {
      metrics.frames.inc({ event });
      metrics.deliveries.inc({ event }, sockets);
    },
    readerStale: () => metrics.staleReaders.inc(),
    commandRefused(event, code) {
      metrics.refusals.inc({ code });
      if (logger.isLevelEnabled("debug")) logger.debug({ event, code }, "refused");
    },
    handlerFailed(event, err) {
      metrics.faults.inc({ where: "socket handler" });
      logger.error({ event, err }, "a socket handler failed");
    },
    publishFailed(err) {
      metrics.faults.inc({ where: "publish" });
      logger.warn({ err }, "other nodes could not be told");
    },
    roomsCompared(rooms, moved) {
      metrics.rooms.inc({ result: "same" }, rooms - moved);
      metrics.rooms.inc({ result: "moved" }, moved);
    },
  };
}
