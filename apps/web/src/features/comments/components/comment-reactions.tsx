import { type Comment, type Reaction, reactions } from "@pintpoint/core";
import { useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import styles from "./comment-reactions.module.css";

/** How many answered a comment with which sign; one's own by one tap, and back by another. */
export function CommentReactions({ comment, author }: { comment: Comment; author: string }) {
  const { meetup, me, may, send } = useMeetupSession();
  const text = useMessages("comments");
  const action = useAction();
  const [choosing, setChoosing] = useState(false);
  const given = Object.values(comment.reactions ?? {});
  const own = me ? comment.reactions?.[me.id] : undefined;
  const allowed = me !== null && may("comment");
  const counts = reactions.flatMap((emoji) => {
    const count = given.filter((one) => one === emoji).length;
    return count > 0 ? [{ emoji, count }] : [];
  });
  const react = (emoji: Reaction) => {
    setChoosing(false);
    const at = { id: meetup.id, cid: comment.id };
    void action.run(() => (emoji === own ? send("removeReaction", at) : send("react", { ...at, body: { emoji } })));
  };
  if (!allowed && counts.length === 0) return null;
  return (
    <div className={styles.reactions}>
      {counts.map(({ emoji, count }) => (
        <button
          key={emoji}
          type="button"
          className={styles.reaction}
          aria-pressed={emoji === own}
          aria-disabled={!allowed}
          aria-label={text.reaction(emoji, count)}
          onClick={() => allowed && react(emoji)}
        >
          <span>{emoji}</span>
          <span>{count}</span>
        </button>
      ))}
      {allowed && (
        <button
          type="button"
          className={styles.add}
          aria-expanded={choosing}
          aria-label={text.react(author)}
          onClick={() => setChoosing(!choosing)}
        >
          <span>🙂</span>
          <span aria-hidden="true">+</span>
        </button>
      )}
      {choosing && (
        <fieldset className={styles.choice} aria-label={text.react(author)}>
          {reactions.map((emoji) => (
            <button
              key={emoji}
              type="button"
              className={styles.add}
              aria-pressed={emoji === own}
              onClick={() => react(emoji)}
            >
              {emoji}
            </button>
          ))}
        </fieldset>
      )}
      {action.error && <p role="alert">{action.error}</p>}
    </div>
  );
}
