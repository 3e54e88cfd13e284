import { instantOf, joiningOrder, type Meetup, type Participant, type ParticipantId, removalOf } from "@pintpoint/core";

/** Whom to remove, and what else of theirs, as it is being filled in. */
export interface RemovalForm {
  by: "chosen" | "recent";
  chosen: ReadonlySet<ParticipantId>;
  /** How far back, as typed. */
  minutes: string;
  comments: boolean;
  options: boolean;
}

/** What is sent, and what the confirmation says of it. */
export interface RemovalPlan {
  who: { ids: ParticipantId[] } | { joinedSince: string };
  comments: boolean;
  options: boolean;
}

export const emptyRemovalForm: RemovalForm = {
  by: "chosen",
  chosen: new Set(),
  minutes: "10",
  comments: true,
  options: true,
};

/** A week: who joined before that came with the friends. */
export const MAX_MINUTES = 10_080;

export function minutesOf({ minutes }: Pick<RemovalForm, "minutes">): number | null {
  const value = Number(minutes);
  return minutes.trim() !== "" && Number.isInteger(value) && value >= 1 && value <= MAX_MINUTES ? value : null;
}

/** Null where it says nothing that can be sent. `now`: milliseconds since 1970. */
export function removalPlanOf(form: RemovalForm, now: number): RemovalPlan | null {
  const { comments, options } = form;
  if (form.by === "chosen") return { who: { ids: [...form.chosen] }, comments, options };
  const minutes = minutesOf(form);
  return minutes === null ? null : { who: { joinedSince: instantOf(now - minutes * 60_000) }, comments, options };
}

/** Whom and what the plan takes of the meetup as it is: who has gone meanwhile is not asked for. */
export function removalCounts(meetup: Meetup, plan: RemovalPlan) {
  const { people, comments, options } = removalOf(meetup, plan);
  const there = [...people].filter((id) => Object.hasOwn(meetup.participants, id));
  return { ids: there, people: there.length, comments: comments.size, options: options.size };
}

/** By the time of joining something can go although nobody does: what was proposed without a name. */
export function removesAnything({ people, comments, options }: ReturnType<typeof removalCounts>): boolean {
  return people + comments + options > 0;
}

/** Those who can be chosen, the latest first: a flood is the latest. Nobody chooses themselves. */
export function removable(meetup: Meetup, me: ParticipantId | undefined, search: string): Participant[] {
  const wanted = search.trim().toLocaleLowerCase();
  return joiningOrder(meetup)
    .reverse()
    .filter(({ id, name }) => id !== me && name.toLocaleLowerCase().includes(wanted));
}
