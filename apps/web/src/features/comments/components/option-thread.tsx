import type { Slot, Venue } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMediaQuery } from "../../../lib/device/media.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { WIDE } from "../../../lib/meetup/stored-ballot-view.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { sortedComments } from "../model/sorted-comments.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentRow } from "./comment-row.tsx";
import styles from "./comments.module.css";

interface OptionThreadProps {
  option: Slot | Venue;
  onClose(): void;
  onJoinFirst(): void;
}

/** What people say about one option: in its row where there is room, in a sheet on a phone. */
export default function OptionThread({ option, onClose, onJoinFirst }: OptionThreadProps) {
  const { meetup, me, zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("comments");
  const wide = useMediaQuery(WIDE);
  const title = text.on(optionName(option, formats, zone));
  const comments = sortedComments(meetup).filter(({ optionId }) => optionId === option.id);
  const thread = (
    <div className={styles.thread}>
      {comments.length > 0 && (
        <ol className={styles.comments} aria-label={title}>
          {comments.map((comment) => (
            <CommentRow key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      {me ? (
        <CommentForm about={option.id} />
      ) : (
        <Button icon="comment" onClick={onJoinFirst}>
          {text.joinFirst}
        </Button>
      )}
    </div>
  );
  if (wide) return <section aria-label={title}>{thread}</section>;
  return (
    <Sheet open onClose={onClose} title={title}>
      {thread}
    </Sheet>
  );
}
