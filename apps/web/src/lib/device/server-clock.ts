/**
 * Bounds of the server's clock at the time this page was opened, in milliseconds, from the `Date` headers of responses.
 * Device clocks may be wrong, and may be set while the page is open.
 */
interface ClockBounds {
  /** The server's clock showed at least this when the page was opened. */
  from: number;
  /** And at most this. */
  until: number;
}
let bounds: ClockBounds | null = null;
const listeners = new Set<() => void>();

/** The `Date` of an answer has no fractions, and Node makes it anew once a second. */
const DATE_HEADER_ERROR_MS = 2_000;
/** A difference that nobody who looks at the page would see. */
const MIN_CHANGE_MS = 1_000;

/** The time since the page was opened. */
export const monotonicNow = (): number => performance.now();

/**
 * Takes the time of an answer that was asked for at `asked` and whose head arrived at `arrived`, both as `monotonicNow`
 * has them. An answer from a cache on the way tells nothing: it says how long it lay there.
 */
export function recordServerTime(headers: Headers, asked: number, arrived = monotonicNow()): void {
  const date = Date.parse(headers.get("date") ?? "");
  if (Number.isNaN(date) || Number(headers.get("age") ?? 0) > 0) return;
  const fresh = { from: date - arrived, until: date + DATE_HEADER_ERROR_MS - asked };
  const both = bounds && { from: Math.max(bounds.from, fresh.from), until: Math.min(bounds.until, fresh.until) };
  const before = bounds;
  // The bounds contradict each other after the server's clock was set or the device slept: the newer response wins.
  bounds = both !== null && both.from <= both.until ? both : fresh;
  if (before !== null && Math.abs(bounds.from - before.from) < MIN_CHANGE_MS) return;
  for (const listener of listeners) listener();
}

/**
 * What the server's clock shows at least, in milliseconds since 1970: a slow answer makes it late, never early, so that
 * whatever closes by it may still be refused by the server. Null before the first answer.
 */
export function serverClock(): number | null {
  return bounds && bounds.from + monotonicNow();
}

/** The server's clock, or the device's where no answer has come yet. */
export const serverNow = (): number => serverClock() ?? Date.now();

/** Calls when the server's clock is known, or known better. The returned function ends it. */
export function subscribeToServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `fetch` that also updates the server clock from each response. */
export const fetchRecordingTime: typeof globalThis.fetch = async (...call) => {
  const asked = monotonicNow();
  const answer = await fetch(...call);
  recordServerTime(answer.headers, asked);
  return answer;
};
