import { optionOf } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { sortedComments } from "../model/sorted-comments.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentRow } from "./comment-row.tsx";
import styles from "./comments.module.css";

interface CommentsCardProps {
  onJoinFirst(): void;
  /** Comments on an option stand at the option; where no options are listed, they stand here, too. */
  withOptions: boolean;
}

/** What people say about everything, and about options that are not there any more. */
export default function CommentsCard({ onJoinFirst, withOptions }: CommentsCardProps) {
  const { meetup, me } = useMeetupSession();
  const text = useMessages("comments");
  const comments = sortedComments(meetup).filter(
    ({ optionId }) => withOptions || optionId === undefined || !optionOf(meetup, optionId),
  );
  return (
    <Card title={text.title}>
      {comments.length > 0 && (
        <ol className={styles.comments}>
          {comments.map((comment) => (
            <CommentRow key={comment.id} comment={comment} saysAbout />
          ))}
        </ol>
      )}
      {me ? (
        <CommentForm {...(!withOptions && { about: null })} />
      ) : (
        <Button icon="comment" onClick={onJoinFirst}>
          {text.joinFirst}
        </Button>
      )}
    </Card>
  );
}
