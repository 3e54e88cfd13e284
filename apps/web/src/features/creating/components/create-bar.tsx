import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Button } from "../../../ui/button/button.tsx";
import type { Setback } from "../live/send-draft.ts";
import { sentVenues } from "../model/sent-venues.ts";
import type { Draft } from "../types.ts";
import styles from "./create-bar.module.css";

/** Always in sight: what there is so far, and the one button. */
export function CreateBar({ draft, sending, setback }: { draft: Draft; sending: boolean; setback: Setback | null }) {
  const { bar, setbacks } = useMessages("creating");
  return (
    <div className={styles.bar}>
      <div className={styles.inner}>
        <p className={setback ? styles.setback : styles.summary} role={setback ? "alert" : undefined}>
          {setback ? setbacks[setback] : bar.summary(draft.slots.length, sentVenues(draft.venues).length)}
        </p>
        <Button type="submit" variant="primary" size="lg" trailing="arrowRight" busy={sending}>
          {sending ? bar.creating : bar.create}
        </Button>
      </div>
    </div>
  );
}
