import type { Meetup, OptionId, ParticipantId, Version, Vote } from "@pintpoint/core";

/** What clients saw of one meetup, in the order of one clock. The checker judges nothing else. */
export interface History {
  first: Meetup;
  mutations: MutationSeen[];
  reads: ReadSeen[];
  watchers: WatcherSeen[];
}

/** What a mutation was meant to do, as far as the checker follows it. */
export type Intent =
  | { kind: "vote"; participantId: ParticipantId; votes: Record<OptionId, Vote | null> }
  | { kind: "leave"; participantId: ParticipantId }
  | { kind: "removeOption"; optionId: OptionId }
  | { kind: "title"; title: string }
  | { kind: "decide"; optionId: OptionId }
  | { kind: "reopen" }
  | { kind: "delete" };

export type OutcomeSeen =
  /** A delete has no version of its own: it comes after everything, at Infinity. */
  | { kind: "acknowledged"; version: Version }
  | { kind: "refused"; code: string }
  /** 503 `write_unconfirmed` or a lost answer: it may have happened. */
  | { kind: "unsure" }
  /** 503 `write_unavailable`: it did not happen. */
  | { kind: "unavailable" };

export interface MutationSeen {
  /** Retries of one mutation share it. */
  key: string;
  intent: Intent;
  start: number;
  end: number;
  outcome: OutcomeSeen;
}

interface ReadSeen {
  reader: string;
  start: number;
  end: number;
  /** null: 404. */
  meetup: Meetup | null;
}

/** Each step as it arrived, before any repair. */
type WatchStep =
  | { kind: "snapshot"; at: number; meetup: Meetup }
  | { kind: "applied"; at: number; from: Version; to: Version; meetup: Meetup }
  | { kind: "gone"; at: number };

export interface WatcherSeen {
  name: string;
  steps: WatchStep[];
}

/** As it is after it was sent: without fields that are undefined. */
export const toPlain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
