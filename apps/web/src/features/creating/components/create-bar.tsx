import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import type { CreationError } from "../live/send-draft.ts";
import { nonEmptyVenues } from "../model/draft.ts";
import type { Draft } from "../types.ts";
import styles from "./create-bar.module.css";

/** Always in sight: what there is so far, and the one button. */
export function CreateBar({
  draft,
  sending,
  setback: error,
}: {
  draft: Draft;
  sending: boolean;
  setback: CreationError | null;
}) {
  const { bar, setbacks } = useMessages("creating");
  return (
    <div className={styles.bar}>
      <div className={styles.inner}>
        <p className={error ? styles.setback : styles.summary} role={error ? "alert" : undefined}>
          {error ? setbacks[error] : bar.summary(draft.slots.length, nonEmptyVenues(draft.venues).length)}
        </p>
        <Button type="submit" variant="primary" size="lg" trailing="arrowRight" busy={sending}>
          {sending ? bar.creating : bar.create}
        </Button>
      </div>
    </div>
  );
}
