import type { FieldError } from "../../shared/refusal.ts";
import type { TokenHash } from "../../shared/token-hash.ts";
import type { Meetup } from "../model/meetup.ts";
import type { MeetupRate } from "../model/meetup-rates.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Identity } from "../rights/identity.ts";
import type { Right } from "../rights/rights.ts";
import type { ReceiptContent } from "../rights/vault.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import type { MeetupRefusal } from "./refusals.ts";

/** Something that was looked for, or why it is not there. */
export type AnswerResult<Answer> = { ok: true; answer: Answer } | MeetupRefusal;

/** A right that a command needs; `what` completes "You may not …". */
export type NeededRight = readonly [right: Right, what: string];

/** One use of one of a meetup's rates. */
export interface RateDemand {
  rate: MeetupRate;
  /** Whose count it is in the meetup: a participant's id, an address; empty for one count of all. */
  subject: string;
}

/** What is made for one attempt of a command; a retry's own is not used. */
interface MadeForAttempt {
  readonly id: string;
  readonly tokenHash: TokenHash;
  /** Made when it is asked for (`Ids.newLot`). */
  readonly lot: number;
}

/** Under which name an answer tells a new token. */
export type TokenName = "token" | "organiserToken";

/**
 * All that is particular to one kind of command. What is the same for all of them is in decideCommand, rateDemands and
 * submitCommand, which read this.
 */
export interface CommandDefinition<
  Command extends { kind: string },
  Input extends object,
  Subject,
  Answer extends object,
  Token extends TokenName,
> {
  readonly kind: Command["kind"];
  /** The prefix of the id of what is made. */
  readonly makes?: "s" | "v" | "c" | "p";
  /** A new token is made, and answered under this name. */
  readonly issues?: Token;
  /**
   * The command that an input asks for. A retry is compared by kind and input, which are hashed and stored (MS7): an
   * input never changes its form. What is made for one attempt is no part of it.
   */
  build(input: Input, made: MadeForAttempt): Command;

  // Judged in this order (MS7).
  /** 400: what is wrong with the form, as far as it takes the state or the clock. */
  formErrors?(meetup: Meetup, command: Command, now: number): FieldError[];
  /** 403: all of them are needed; the first that is missing is named. */
  rights(command: Command): readonly NeededRight[];
  /** 404: what the command is about. */
  find?(meetup: Meetup, command: Command): AnswerResult<Subject>;
  /** 409, or the change. */
  decide(record: MeetupRecord, command: Command, context: CommandContext, subject: Subject): Outcome;

  /** The meetup's rates that the command uses (MS14); asked only of somebody who has the rights. */
  rates(meetup: Meetup, command: Command, sender: { identity: Identity; source: string }): RateDemand[];
  /** The right to be asked about instead, where a used-up rate is answered before a finer right is refused. */
  rateRight?(command: Command): Right;

  /** What the receipt keeps beside a token; without this the id that was made, if one was. */
  receiptId?(command: Command): string;
  /**
   * The answer beside version and token, read off the state after the command; for a retry off today's state, with what
   * the first receipt kept. A refusal when its subject has been removed since (MS17). Absent: there is nothing else.
   */
  answer?(meetup: Meetup, command: Command, content: ReceiptContent): AnswerResult<Answer>;
}

/** Checks and infers one row of the table of commands (`commands.ts`). */
export const defineCommand = <
  Command extends { kind: string },
  Input extends object,
  Subject = undefined,
  Answer extends object = object,
  Token extends TokenName = never,
>(
  definition: CommandDefinition<Command, Input, Subject, Answer, Token>,
): CommandDefinition<Command, Input, Subject, Answer, Token> => definition;

/** What was looked for, as `find` and `answer` give it. */
export function found<Thing>(thing: Thing | undefined, missing: MeetupRefusal): AnswerResult<Thing>;
export function found<Thing, Answer>(
  thing: Thing | undefined,
  missing: MeetupRefusal,
  answerOf: (thing: Thing) => Answer,
): AnswerResult<Answer>;
export function found<Thing>(
  thing: Thing | undefined,
  missing: MeetupRefusal,
  answerOf: (thing: Thing) => unknown = (same) => same,
): AnswerResult<unknown> {
  return thing === undefined ? missing : { ok: true, answer: answerOf(thing) };
}
