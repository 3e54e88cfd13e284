import type { Timers } from "../lifecycle/timers.ts";

/** A few sockets need not take the whole time. */
const maxGapMs = 50;

/**
 * RT10: closes the sockets one by one over up to `spreadMs`, so that clients, which reconnect by themselves, do not all
 * reconnect at once.
 */
export function drainSockets(sockets: readonly { close(): void }[], spreadMs: number, timers: Timers): Promise<void> {
  const gap = Math.min(maxGapMs, spreadMs / Math.max(1, sockets.length));
  const startedAt = timers.now();
  let closed = 0;
  return new Promise((resolve) => {
    function closeDue(): void {
      const due = gap > 0 ? Math.floor((timers.now() - startedAt) / gap) + 1 : sockets.length;
      for (const socket of sockets.slice(closed, due)) socket.close();
      closed = Math.max(closed, due);
      if (closed >= sockets.length) resolve();
      else timers.after(gap, closeDue);
    }
    closeDue();
  });
}
