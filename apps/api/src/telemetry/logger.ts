import type { DestinationStream, LevelWithSilent, Logger } from "pino";
import pino from "pino";

export type LogLevel = LevelWithSilent;

/** JSON lines on standard output, or on the given stream. */
export function createLogger(level: LogLevel, stream?: DestinationStream): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream ?? pino.destination(1));
}
