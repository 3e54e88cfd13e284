import "../../../ui/icon/deferred-shapes.ts";
import { bidiIsolate, type Comment } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { Prose } from "../../../ui/prose/prose.tsx";
import { CommentReactions } from "./comment-reactions.tsx";
import styles from "./comments.module.css";

interface CommentRowProps {
  comment: Comment;
  /** Says which option it is about: where it does not stand at that option. */
  saysAbout?: boolean;
}

/** One comment, and what people answer it with by one tap. */
export function CommentRow({ comment, saysAbout = false }: CommentRowProps) {
  const { meetup, zone, now, may, send } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("comments");
  const action = useAction();
  const author = meetup.participants[comment.participantId];
  const name = author ? bidiIsolate(author.name) : text.left;
  const about = saysAbout && comment.optionId && optionNameOf(meetup, comment.optionId, formats, zone);
  return (
    <li className={styles.comment}>
      <Avatar name={name} emoji={author?.avatar ?? ""} seed={comment.participantId} />
      <div className={styles.body}>
        <p className={styles.meta}>
          <span className={styles.name}>{name}</span>
          {author?.organiser && (
            <Tag tone="primary" icon="key">
              {text.organiser}
            </Tag>
          )}
          <time dateTime={comment.at}>{formats.ago(comment.at, now)}</time>
          {about && <Tag>{about}</Tag>}
        </p>
        <p className={styles.text} dir="auto">
          <Prose text={comment.text} />
        </p>
        <CommentReactions comment={comment} author={name} />
        {action.error && <p role="alert">{action.error}</p>}
      </div>
      {may({ removeComment: comment.id }) && (
        <IconButton
          icon="trash"
          label={text.remove(name)}
          aria-disabled={action.busy}
          onClick={() => void action.run(() => send("removeComment", { id: meetup.id, cid: comment.id }))}
        />
      )}
    </li>
  );
}
