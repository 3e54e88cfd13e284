import type { Comment, Meetup } from "@pintpoint/core";

/** The oldest first; of the same moment by id, so that everybody sees the same order. */
export const sortedComments = ({ comments }: Pick<Meetup, "comments">): Comment[] =>
  Object.values(comments).sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
