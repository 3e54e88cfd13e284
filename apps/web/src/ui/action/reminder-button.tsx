import "../icon/deferred-shapes.ts";
import { memo } from "react";
import { useCopied } from "../../lib/device/use-copied.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useReminder } from "../../lib/meetup/use-reminder.ts";
import { Button } from "../button/button.tsx";
import { showToast } from "../feedback/toast.ts";
import styles from "./reminder-button.module.css";

interface ReminderButtonProps {
  /** In a narrow window the number stands alone beside the icon. */
  short?: boolean;
}

/** Copies the line that calls the silent by their names; nothing where nobody is silent. */
export const ReminderButton = memo(function ReminderButton({ short = false }: ReminderButtonProps) {
  const reminder = useReminder();
  const { copied, copy } = useCopied<"line">();
  const text = useMessages("inviting");
  const { copyByHand } = useMessages("deciding");
  if (reminder === null) return null;
  const copyLine = async () => {
    const line = reminder.line();
    const done = await copy("line", line);
    // A toast is read aloud by itself.
    showToast(done ? { text: text.pasteIt, tone: "success" } : { text: copyByHand(line), seconds: 20 });
  };
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={copied === "line" ? "check" : "send"}
      data-reminder
      aria-label={short ? reminder.label : undefined}
      onClick={() => void copyLine()}
    >
      {short ? (
        <>
          <span className={styles.words}>{reminder.label}</span>
          <span className={styles.count}>{reminder.count}</span>
        </>
      ) : (
        reminder.label
      )}
    </Button>
  );
});
