import { notAllowed, validationFailed } from "../../shared/refusal.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { Command } from "./commands.ts";
import { commandDefinition } from "./commands.ts";
import type { CommandContext, Outcome } from "./outcome.ts";

/**
 * Decides one command on a record into a change or a refusal; changes nothing itself. The change's version is
 * `meetup.version + 1`. Every command is judged in the same order (MS7): the form, as far as it takes the state or the
 * clock (400), authority (403), existence (404), rules (409).
 */
export function decideCommand(record: MeetupRecord, command: Command, context: CommandContext): Outcome {
  const { meetup } = record;
  const definition = commandDefinition(command.kind);
  const errors = definition.formErrors?.(meetup, command, context.now) ?? [];
  if (errors.length > 0) return validationFailed(errors);
  for (const [right, what] of definition.rights(command))
    if (!may(meetup, context.identity, right)) return notAllowed(what);
  const subject = definition.find?.(meetup, command) ?? { ok: true, answer: undefined };
  return subject.ok ? definition.decide(record, command, context, subject.answer) : subject;
}
