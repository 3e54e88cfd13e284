import { type ActivityKey, bidiIsolate } from "@pintpoint/core";
import { useI18n, useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import type { CreationError } from "../live/send-draft.ts";
import { nonEmptyVenues } from "../model/draft.ts";
import type { Draft } from "../types.ts";
import styles from "./create-bar.module.css";

interface CreateBarProps {
  /** Of the form that it sends. */
  form: string;
  draft: Draft;
  title: string;
  activity: ActivityKey | "other";
  sending: boolean;
  error: CreationError | null;
  onEditTitle(): void;
}

/** Always in sight: what there is so far, and the one button. It takes a line of its own and lies on nothing. */
export function CreateBar({ form, draft, title, activity, sending, error, onEditTitle }: CreateBarProps) {
  const { messages } = useI18n();
  const { bar, what } = messages.creating;
  const text = useMessages("createPage");
  const venues = nonEmptyVenues(draft.venues).length;
  return (
    <div className={styles.bar}>
      <Vessel activity={activity} level={Math.min(1, 0.1 + draft.slots.length * 0.2)} size={40} />
      {error ? (
        <p className={styles.error} role="alert">
          {error === "offline" ? bar.offline : messages.creatingMore.setbacks[error]}
        </p>
      ) : (
        <p className={styles.summary}>
          <span>{bar.summary(draft.slots.length, 0)}</span>
          {venues > 0 && <span className={styles.places}>{bar.summary(0, venues)}</span>}
        </p>
      )}
      {!error && (
        <span className={styles.title}>
          <span className={styles.words}>{text.as(bidiIsolate(title))}</span>
          <IconButton icon="edit" label={what.editTitle} onClick={onEditTitle} />
        </span>
      )}
      <span className={styles.free}>{text.noSignUp}</span>
      <span className={sending ? styles.pouring : styles.create}>
        <Button type="submit" form={form} variant="primary" size="lg" trailing="arrowRight" busy={sending}>
          {sending ? bar.creating : bar.create}
        </Button>
      </span>
    </div>
  );
}
