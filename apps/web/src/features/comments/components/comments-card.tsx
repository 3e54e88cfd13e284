import "../../../ui/icon/deferred-shapes.ts";
import { bidiIsolate, type Comment, limits, type OptionId, sortedVenues } from "@pintpoint/core";
import { type SubmitEvent, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { cachedSortedSlots } from "../../../lib/meetup/cached-sorted-slots.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName, optionNameOf } from "../../../lib/meetup/option-name.ts";
import { isValidInput, normalisedInput } from "../../../lib/normalised-input.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Select, TextArea } from "../../../ui/field/text-field.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { Prose } from "../../../ui/prose/prose.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import styles from "./comments.module.css";

/** What people say, to the meetup or to one option. */
export default function CommentsCard({ onJoinFirst }: { onJoinFirst(): void }) {
  const { meetup, me } = useMeetupSession();
  const text = useMessages("comments");
  const comments = Object.values(meetup.comments).sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  return (
    <Card title={text.title}>
      {comments.length > 0 && (
        <ol className={styles.comments}>
          {comments.map((comment) => (
            <CommentRow key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      {me ? (
        <CommentForm />
      ) : (
        <Button icon="comment" onClick={onJoinFirst}>
          {text.joinFirst}
        </Button>
      )}
    </Card>
  );
}

function CommentRow({ comment }: { comment: Comment }) {
  const { meetup, zone, now, may, send } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("comments");
  const action = useAction();
  const author = meetup.participants[comment.participantId];
  const name = author ? bidiIsolate(author.name) : text.left;
  const about = comment.optionId && optionNameOf(meetup, comment.optionId, formats, zone);
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

function CommentForm() {
  const [typed, setWords] = useState("");
  const [about, setAbout] = useState<OptionId | "">("");
  const { meetup, zone, send } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("comments");
  const action = useAction();
  const options = [...cachedSortedSlots(meetup), ...sortedVenues(meetup)].filter((option) => !option.pending);
  const comment = normalisedInput(typed, limits.comment, true);
  const ready = isValidInput(comment, limits.comment);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const body = { text: comment, ...(about && { optionId: about }) };
    if (await action.run(() => send("addComment", { id: meetup.id, body }))) setWords("");
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextArea
        label={text.yours}
        value={typed}
        onChange={setWords}
        limit={limits.comment}
        rows={2}
        error={action.error ?? undefined}
      />
      <div className={styles.send}>
        <Select<string>
          label={text.about}
          value={about}
          options={[
            { value: "", label: text.wholeMeetup },
            ...options.map((option) => ({ value: option.id, label: optionName(option, formats, zone) })),
          ]}
          onChange={setAbout}
        />
        <Button type="submit" icon="send" busy={action.busy} aria-disabled={!ready}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
