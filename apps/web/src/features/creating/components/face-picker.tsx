import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { faces } from "../../../ui/people/faces.ts";
import styles from "./face-picker.module.css";

/** One of the faces, or none. */
export function FacePicker({ chosen, onChoose }: { chosen: string; onChoose(face: string): void }) {
  const text = useMessages("createSheets").faces;
  return (
    <fieldset className={styles.faces} aria-label={text.label}>
      {faces.map((face) => (
        <button
          key={face}
          type="button"
          className={styles.face}
          aria-pressed={chosen === face}
          onClick={() => onChoose(face)}
        >
          {face}
        </button>
      ))}
      {chosen !== "" && (
        <button type="button" className={styles.face} aria-label={text.none} onClick={() => onChoose("")}>
          <Icon name="cross" />
        </button>
      )}
    </fieldset>
  );
}
