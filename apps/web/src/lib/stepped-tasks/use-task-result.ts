import type { Meetup } from "@pintpoint/core";
import { startTransition, useEffect, useState } from "react";
import type { LatestTaskRunner, SteppedTask } from "./latest-task-runner.ts";

/** The work's result, or the latest one of the same meetup meanwhile; null before there is any. */
export function useTaskResult<Result extends { of: Meetup }>(
  line: LatestTaskRunner<Result>,
  work: SteppedTask<Result>,
  { id }: Meetup,
): Result | null {
  const [last, setLast] = useState<Result | null>(null);
  // A transition: rendering a large result must not delay input.
  useEffect(() => line.subscribe((result) => startTransition(() => setLast(result))), [line]);
  useEffect(() => line.request(work), [line, work]);
  return work.result ?? (last?.of.id === id ? last : null);
}
