import type { Vote } from "@pintpoint/core";

type Transport = { node: 0 | 1; by: "http" | "socket" };

/** One thing that a device does, by one of the two nodes. `option` counts the slots of the meetup. */
export type Step =
  /** `doubled`: the other node gets the same request too, and one answer is enough to go on. */
  | ({ kind: "vote"; option: number; answer: Vote | null; doubled: boolean } & Transport)
  /** Sends an acknowledged vote once more, the last one or the one before. */
  | ({ kind: "retry"; back: 1 | 2 } & Transport)
  | { kind: "title"; node: 0 | 1 }
  | { kind: "leave"; node: 0 | 1 }
  | { kind: "remove"; option: number; node: 0 | 1 }
  | { kind: "delete"; node: 0 | 1 }
  | { kind: "decide"; option: number; node: 0 | 1 }
  | { kind: "reopen"; node: 0 | 1 }
  | { kind: "read"; node: 0 | 1 }
  | { kind: "watch"; node: 0 | 1 }
  | { kind: "time"; ms: number };
