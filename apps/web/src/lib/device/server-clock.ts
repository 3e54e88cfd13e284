/**
 * What the answers of the server tell of its clock, against the time since this page was opened: a device's own clock may
 * be days off, and may be corrected while the page is open. Both in milliseconds.
 */
interface Bounds {
  /** The server's clock showed at least this when the page was opened. */
  from: number;
  /** And at most this. */
  until: number;
}
let known: Bounds | null = null;
const listeners = new Set<() => void>();

/** The `Date` of an answer has no fractions, and Node makes it anew once a second. */
const COARSE_MS = 2_000;
/** A difference that nobody who looks at the page would see. */
const UNSEEN_MS = 1_000;

/** The time since the page was opened. */
export const sinceOpened = (): number => performance.now();

/**
 * Takes the time of an answer that was asked for at `asked` and whose head arrived at `arrived`, both as `sinceOpened`
 * has them. An answer from a cache on the way tells nothing: it says how long it lay there.
 */
export function noteServerTime(headers: Headers, asked: number, arrived = sinceOpened()): void {
  const date = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(date) || Number(headers.get("age") ?? 0) > 0) return;
  const fresh = { from: date - arrived, until: date + COARSE_MS - asked };
  const both = known && { from: Math.max(known.from, fresh.from), until: Math.min(known.until, fresh.until) };
  const before = known;
  // Both cannot be true when the server's clock was put, or the device slept and its time stood still: the newer one is.
  known = both !== null && both.from <= both.until ? both : fresh;
  if (before !== null && Math.abs(known.from - before.from) < UNSEEN_MS) return;
  for (const listener of listeners) listener();
}

/**
 * What the server's clock shows at least, in milliseconds since 1970: a slow answer makes it late, never early, so that
 * whatever closes by it may still be refused by the server. Null before the first answer.
 */
export function serverClock(): number | null {
  return known && known.from + sinceOpened();
}

/** The server's clock, or the device's where no answer has come yet. */
export const serverNow = (): number => serverClock() ?? Date.now();

/** Calls when the server's clock is known, or known better. The returned function ends it. */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `fetch`, whose answers tell the time. */
export const fetchNotingTime: typeof globalThis.fetch = async (...call) => {
  const asked = sinceOpened();
  const answer = await fetch(...call);
  noteServerTime(answer.headers, asked);
  return answer;
};
