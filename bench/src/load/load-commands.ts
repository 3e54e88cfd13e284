import type { AttackCommand, AttackResult } from "./attacks.ts";
import type { ClosedLoopResult, VoterInMeetup } from "./closed-loop-voters.ts";
import type { OpenLoopResult } from "./open-loop-votes.ts";
import type { Voter } from "./voters.ts";

/** What the load process can be told to do, with the answer of each. */
interface LoadCommands {
  watch: (order: { url: string; meetupId: string; count: number }) => { size: number };
  seat: (order: { url: string; meetupId: string; options: string[]; voters: Voter[] }) => { size: number };
  /** One vote at a time, each seen by every watcher before the next; the pauses between them are not counted. */
  voteAndSee: (order: { votes: number; pauseMs: number }) => { milliseconds: number };
  /** One vote at a time, each acknowledged before the next. */
  voteInTurn: (order: { votes: number }) => { milliseconds: number };
  storm: (order: { perSecond: number; seconds: number }) => OpenLoopResult;
  /** Until that many patch frames have come in all: a total, because frames may be quicker than the order. */
  receive: (order: { total: number }) => { milliseconds: number };
  /** One socket per person, each watching the meetup as the page does. */
  seatBusy: (order: { url: string; seats: VoterInMeetup[] }) => { size: number };
  /** Every seat has one vote in flight all the time. */
  voteBusily: (order: { milliseconds: number }) => ClosedLoopResult;
  /** Votes in turn; from sending each to each watcher's seeing it, in milliseconds, a list a watcher. */
  timeSeen: (order: { votes: number; pauseMs: number }) => { delays: number[][] };
  /** One request after another; the duration of each. */
  getInTurn: (order: { url: string; count: number }) => { durations: number[] };
  /** All of them at once, in turn over the addresses; the duration of each. */
  getAtOnce: (order: { urls: string[]; count: number }) => { durations: number[] };
  /** One address does its worst; another load process measures what the others notice. */
  attack: (order: AttackCommand) => AttackResult;
  leave: (order: Record<string, never>) => Record<string, never>;
}

export type LoadCommandName = keyof LoadCommands;
export type LoadCommandOf<Name extends LoadCommandName> = Parameters<LoadCommands[Name]>[0];
export type AnswerOf<Name extends LoadCommandName> = ReturnType<LoadCommands[Name]>;
