import { useI18n, useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { saveAnswers } from "../live/save-answers.ts";
import styles from "./people.module.css";

/** All answers as a file for a spreadsheet, on the clock and in the language of the page. */
export function SaveAnswers() {
  const { meetup, zone } = useMeetupSession();
  const { language } = useI18n();
  const text = useMessages("people");
  const saving = useAction();
  const save = async () => {
    await saveAnswers(meetup.id, { timeZone: zone, lang: language });
    showToast({ text: text.tableSaved, tone: "success" });
  };
  return (
    <div className={styles.tool} data-screen-only>
      <Button variant="quiet" size="sm" icon="grid" busy={saving.busy} onClick={() => void saving.run(save)}>
        {text.saveTable}
      </Button>
      {saving.error && <p role="alert">{saving.error}</p>}
    </div>
  );
}
