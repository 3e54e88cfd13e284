import { percentile } from "../measure/statistics.ts";
import type { Voters } from "./voters.ts";
import type { Watchers } from "./watchers.ts";

export interface OpenLoopResult {
  votes: number;
  seconds: number;
  framesPerWatcherPerSecond: number;
  bytesPerWatcherPerVote: number;
  /** Milliseconds from sending a vote to a sampled watcher's seeing it. */
  seenP50: number;
  seenP99: number;
}

/** Watchers whose every frame is timed; the others are only counted. */
const SAMPLED = 10;

/** Votes at a steady rate, open loop: a slow server does not slow the voters down. */
export async function voteInOpenLoop(
  voters: Voters,
  watchers: Watchers,
  perSecond: number,
  seconds: number,
): Promise<OpenLoopResult> {
  const seenAt = Array.from({ length: SAMPLED }, () => [] as { to: number; at: number }[]);
  watchers.onPatch = (index, to) => {
    seenAt[index]?.push({ to, at: performance.now() });
  };
  const framesBefore = watchers.frames;
  const bytesBefore = watchers.bytes;
  const total = perSecond * seconds;
  const cast: Promise<{ version: number; sent: number }>[] = [];
  const start = performance.now();
  while (cast.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
    while (cast.length < due) {
      const sent = performance.now();
      cast.push(voters.vote().then((version) => ({ version, sent })));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const votes = await Promise.all(cast);
  await watchers.versionReached(Math.max(...votes.map((vote) => vote.version)));
  const elapsed = (performance.now() - start) / 1000;
  watchers.onPatch = () => undefined;
  const delays = votes.flatMap((vote) => seenAt.map((frames) => firstAt(frames, vote.version) - vote.sent));
  return {
    votes: total,
    seconds: elapsed,
    framesPerWatcherPerSecond: (watchers.frames - framesBefore) / watchers.size / elapsed,
    bytesPerWatcherPerVote: (watchers.bytes - bytesBefore) / watchers.size / total,
    seenP50: percentile(delays, 0.5),
    seenP99: percentile(delays, 0.99),
  };
}

function firstAt(frames: readonly { to: number; at: number }[], version: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.to ?? 0) >= version) high = middle;
    else low = middle + 1;
  }
  return frames[low]?.at ?? Number.NaN;
}
