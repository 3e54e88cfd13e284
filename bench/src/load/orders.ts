import type { AttackOrder, AttackResult } from "./attacks.ts";
import type { BusyResult, Seat } from "./busy-voters.ts";
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
  /** Everybody a socket, who watches the meetup as the page does. */
  seatBusy: (order: { url: string; seats: Seat[] }) => { size: number };
  /** Every seat has one vote in flight all the time. */
  voteBusily: (order: { milliseconds: number }) => BusyResult;
  /** Votes in turn; from sending each to each watcher's seeing it, in milliseconds, a list a watcher. */
  timeSeen: (order: { votes: number; pauseMs: number }) => { delays: number[][] };
  /** One request after another; the duration of each. */
  getInTurn: (order: { url: string; count: number }) => { durations: number[] };
  /** All of them at once, in turn over the addresses; the duration of each. */
  getAtOnce: (order: { urls: string[]; count: number }) => { durations: number[] };
  /** One address does its worst; another load process measures what the others notice. */
  attack: (order: AttackOrder) => AttackResult;
  leave: (order: Record<string, never>) => Record<string, never>;
}

export type OrderName = keyof Orders;
export type OrderOf<Name extends OrderName> = Parameters<Orders[Name]>[0];
export type AnswerOf<Name extends OrderName> = ReturnType<Orders[Name]>;
