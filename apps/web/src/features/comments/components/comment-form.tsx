import "../../../ui/icon/deferred-shapes.ts";
import { limits, type OptionId, sortedVenues } from "@pintpoint/core";
import { type SubmitEvent, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { cachedSortedSlots } from "../../../lib/meetup/cached-sorted-slots.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { isValidInput, normalisedInput } from "../../../lib/normalised-input.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Select, TextArea } from "../../../ui/field/text-field.tsx";
import styles from "./comments.module.css";

interface CommentFormProps {
  /** The option that it is about; null: everything; absent: to be chosen. */
  about?: OptionId | null;
}

/** Where something is said. */
export function CommentForm({ about }: CommentFormProps) {
  const [typed, setWords] = useState("");
  const [chosen, setChosen] = useState<OptionId | "">("");
  const { meetup, zone, send } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("comments");
  const action = useAction();
  const options = [...cachedSortedSlots(meetup), ...sortedVenues(meetup)].filter((option) => !option.pending);
  const comment = normalisedInput(typed, limits.comment, true);
  const ready = isValidInput(comment, limits.comment);
  const optionId = about === undefined ? chosen : about;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const body = { text: comment, ...(optionId && { optionId }) };
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
        {about === undefined && (
          <Select<string>
            label={text.about}
            value={chosen}
            options={[
              { value: "", label: text.wholeMeetup },
              ...options.map((option) => ({ value: option.id, label: optionName(option, formats, zone) })),
            ]}
            onChange={setChosen}
          />
        )}
        <Button type="submit" icon="send" busy={action.busy} aria-disabled={!ready}>
          {text.send}
        </Button>
      </div>
    </form>
  );
}
