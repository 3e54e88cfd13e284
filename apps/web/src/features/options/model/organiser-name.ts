import type { Meetup } from "@pintpoint/core";

/** The name of whoever joined with the organiser link; null where nobody, or several people have. */
export function organiserName({ participants }: Pick<Meetup, "participants">): string | null {
  const [first, ...others] = Object.values(participants).filter(({ organiser }) => organiser === true);
  return first === undefined || others.length > 0 ? null : first.name;
}
