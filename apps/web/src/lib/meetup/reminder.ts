import { bidiIsolate, joiningOrder, type Meetup, type Participant, type ParticipantId, votesOf } from "@pintpoint/core";
import type { Formats } from "../datetime/formats.ts";
import type { Messages } from "../i18n/messages.ts";
import { seesAnswers } from "./sees-answers.ts";

/** More names than this make no line that anybody reads. */
const MAX_NAMES = 5;

/**
 * Who has joined and answered nothing, without oneself, in the order of joining. Nobody where the answers are hidden
 * from this device, where it is decided: there is nobody to be woken up.
 */
export function silentPeople(meetup: Meetup, me: ParticipantId | undefined): Participant[] {
  if (meetup.status === "decided" || !seesAnswers(meetup, me)) return [];
  return joiningOrder(meetup).filter(({ id, finished }) => {
    const answers = votesOf(meetup, id);
    return id !== me && finished !== true && (answers === undefined || Object.keys(answers).length === 0);
  });
}

/**
 * A line for the chat that calls them by the names that they have given, and the link. `lineOf` may say it with humour; ""
 * where it does not.
 */
export function reminderText(
  people: readonly Participant[],
  link: string,
  { formats, text }: { formats: Pick<Formats, "list">; text: Messages["inviting"] },
  lineOf: (names: string) => string = () => "",
): string {
  const names = people.slice(0, MAX_NAMES).map(({ name }) => bidiIsolate(name));
  const rest = people.length - names.length;
  const list = formats.list(rest > 0 ? [...names, text.andMore(rest)] : names);
  return `${lineOf(list) || text.reminderPlain(list)}\n${link}`;
}
