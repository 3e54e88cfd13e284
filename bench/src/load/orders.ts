import type { StormResult } from "./storm.ts";
import type { Voter } from "./voters.ts";

/** What the load process can be told to do, with the answer of each. */
interface Orders {
  watch: (order: { url: string; meetupId: string; count: number }) => { size: number };
  seat: (order: { url: string; meetupId: string; options: string[]; voters: Voter[] }) => { size: number };
  /** One vote at a time, each seen by every watcher before the next; the pauses between them are not counted. */
  voteAndSee: (order: { votes: number; pauseMs: number }) => { milliseconds: number };
  /** One vote at a time, each acknowledged before the next. */
  voteInTurn: (order: { votes: number }) => { milliseconds: number };
  storm: (order: { perSecond: number; seconds: number }) => StormResult;
  /** Until that many patch frames have come in all: a total, because frames may be quicker than the order. */
  receive: (order: { total: number }) => { milliseconds: number };
  leave: (order: Record<string, never>) => Record<string, never>;
}

export type OrderName = keyof Orders;
export type OrderOf<Name extends OrderName> = Parameters<Orders[Name]>[0];
export type AnswerOf<Name extends OrderName> = ReturnType<Orders[Name]>;
