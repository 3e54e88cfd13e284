/** What rooms tell. */
export interface LiveTelemetry {
  /** `sockets` deliveries of one frame. */
  framesSent(event: string, sockets: number): void;
  handlerFailed(event: string, error: unknown): void;
  /** Other nodes did not get an announcement. */
  publishFailed(error: unknown): void;
  /** The versions of `rooms` rooms were compared with the store, and `moved` of them were behind. */
  roomsCompared(rooms: number, moved: number): void;
}
