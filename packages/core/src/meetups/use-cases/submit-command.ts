import type { Json } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import type { Ids } from "../../shared/ports/ids.ts";
import type { Secrets } from "../../shared/ports/secrets.ts";
import type { Command } from "../commands/command.ts";
import type { Meetup, MeetupId, Version } from "../model/meetup.ts";
import type { AnswerResult, MeetupWriter } from "../ports/meetup-writer.ts";
import type { ReceiptContent } from "../rights/vault.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface WritePorts {
  writer: MeetupWriter;
  ids: Ids;
  secrets: Secrets;
}

/** What every mutation of a meetup is sent with, by HTTP and by socket alike. */
export interface CommandEnvelope {
  meetupId: MeetupId;
  /** The capability itself, as it came; absent: a guest. */
  bearer?: string | undefined;
  /** The idempotency key; absent: a retry is a new mutation (MS7). */
  key?: string | undefined;
  /** The sender's share of the meetup's queue, for example its address; absent: not counted. */
  source?: string | undefined;
  /** As of Mutation. */
  isSenderGone?: (() => boolean) | undefined;
}

interface Mutating<Answer> {
  command: Command;
  /** What the sender asked for, without the ids and tokens that were made for it: a retry asks for the same. */
  asked: { kind: Command["kind"]; [field: string]: unknown };
  /** What the receipt keeps: the id of what is made, and a token sealed. */
  kept?: ReceiptContent;
  /** As of Mutation. */
  answerFrom(state: Meetup, kept: ReceiptContent): AnswerResult<Answer>;
}

/** Sends one command to the meetup's writer with its receipt. `replayed`: the same key was done before. */
export async function submitCommand<Answer>(
  { writer, secrets }: WritePorts,
  { meetupId, bearer, key, source, isSenderGone }: CommandEnvelope,
  { command, asked, kept = {}, answerFrom }: Mutating<Answer>,
): Promise<UseCaseResult<{ version: Version; answer: Answer; replayed: boolean }>> {
  const result = await writer.submit(meetupId, {
    command,
    receiptContent: kept,
    answerFrom(state, first): AnswerResult<Json> {
      const answered = answerFrom(state, first);
      return answered.ok ? { ok: true, answer: copyJson(answered.answer) } : answered;
    },
    ...(source !== undefined && { source }),
    ...(isSenderGone !== undefined && { isSenderGone }),
    ...(bearer !== undefined && { bearer: secrets.hashToken(bearer) }),
    ...(key !== undefined && { receipt: { id: secrets.receiptId(bearer, key), command: secrets.commandHash(asked) } }),
  });
  if (result.kind !== "done") return result;
  // Safe: the receipt's hash covers the kind, so the answer was made by the same use-case.
  return {
    kind: "done",
    value: { version: result.version, answer: result.answer as Answer, replayed: result.replayed },
  };
}

/** For mutations that answer with nothing but the version. */
export async function mutateSilently(
  ports: WritePorts,
  sent: CommandEnvelope,
  mutating: Pick<Mutating<null>, "command" | "asked">,
): Promise<UseCaseResult<{ version: Version }>> {
  const result = await submitCommand(ports, sent, { ...mutating, answerFrom: () => ({ ok: true, answer: null }) });
  return result.kind === "done" ? { kind: "done", value: { version: result.value.version } } : result;
}
