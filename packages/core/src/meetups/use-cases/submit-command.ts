import type { Json } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { isMap } from "../../change/path.ts";
import type { Ids } from "../../shared/ports/ids.ts";
import type { Secrets } from "../../shared/ports/secrets.ts";
import type { CommandAnswer, CommandInput, CommandKind } from "../commands/commands.ts";
import { commandDefinition } from "../commands/commands.ts";
import type { AnswerResult } from "../commands/define-command.ts";
import type { MeetupId } from "../model/meetup.ts";
import type { MeetupWriter } from "../ports/meetup-writer.ts";
import { issueToken, receiptContentWith } from "./issue-token.ts";
import type { UseCaseResult } from "./use-case-result.ts";

export interface WritePorts {
  writer: MeetupWriter;
  ids: Ids;
  secrets: Secrets;
}

/** What every command is sent with, by HTTP and by socket alike. */
export interface CommandEnvelope {
  meetupId: MeetupId;
  /** The capability itself, as it came; absent: a guest. */
  bearer?: string | undefined;
  /** The idempotency key; absent: a retry is a new command (MS7). */
  key?: string | undefined;
  /** The sender's share of the meetup's queue, for example its address; absent: not counted. */
  source?: string | undefined;
  /** As of Mutation. */
  isSenderGone?: (() => boolean) | undefined;
}

export type CommandRequest<Kind extends CommandKind> = CommandEnvelope & CommandInput<Kind>;

/**
 * Sends one command to the meetup's writer, with its receipt. A retry (the same key, kind and input) gets the first
 * answer.
 */
export async function submitCommand<Kind extends CommandKind>(
  { writer, ids, secrets }: WritePorts,
  kind: Kind,
  { meetupId, bearer, key, source, isSenderGone, ...input }: CommandRequest<Kind>,
): Promise<UseCaseResult<CommandAnswer<Kind>>> {
  const definition = commandDefinition(kind);
  const id = definition.makes && ids.newId(definition.makes);
  const token = definition.issues && issueToken({ ids, secrets }, key);
  const command = definition.build(input, {
    id: id ?? "",
    tokenHash: token?.hash ?? "",
    get lot() {
      return ids.newLot();
    },
  });
  const result = await writer.submit(meetupId, {
    command,
    receiptContent: receiptContentWith(definition.receiptId?.(command) ?? id, token),
    answerFrom(state, content): AnswerResult<Json> {
      const answered = definition.answer?.(state, command, content) ?? { ok: true, answer: {} };
      if (!answered.ok) return answered;
      return { ok: true, answer: copyJson({ ...answered.answer, ...(token && { token: content.token ?? null }) }) };
    },
    ...(source !== undefined && { source }),
    ...(isSenderGone !== undefined && { isSenderGone }),
    ...(bearer !== undefined && { bearer: secrets.hashToken(bearer) }),
    ...(key !== undefined && {
      receipt: { id: secrets.receiptId(bearer, key), command: secrets.commandHash({ kind, ...input }) },
    }),
  });
  if (result.kind !== "done") return result;
  const { token: sealed, ...answer } = isMap(result.answer) ? result.answer : {};
  const value = {
    ...answer,
    ...(token &&
      definition.issues && { [definition.issues]: token.reveal(typeof sealed === "string" ? sealed : null) }),
    version: result.version,
  };
  // Safe: the receipt's hash covers the kind, so the answer was made by the same definition.
  return { kind: "done", value: value as CommandAnswer<Kind> };
}
