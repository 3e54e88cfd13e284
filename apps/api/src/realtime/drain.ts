import type { Timers } from "../timers.ts";

/** A few sockets need not take the whole time. */
const longestGap = 50;

/**
 * RT10: closes one by one over up to `spreadMs`, so that the clients, who come back by themselves, do not come back all
 * at once.
 */
export function drainSockets(sockets: readonly { close(): void }[], spreadMs: number, timers: Timers): Promise<void> {
  const gap = Math.min(longestGap, spreadMs / Math.max(1, sockets.length));
  const begun = timers.now();
  let closed = 0;
  return new Promise((resolve) => {
    function turn(): void {
      const due = gap > 0 ? Math.floor((timers.now() - begun) / gap) + 1 : sockets.length;
      for (const socket of sockets.slice(closed, due)) socket.close();
      closed = Math.max(closed, due);
      if (closed >= sockets.length) resolve();
      else timers.after(gap, turn);
    }
    turn();
  });
}
