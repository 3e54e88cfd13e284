import { type ReactNode, useId } from "react";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./field.module.css";

export interface FieldFrame {
  label: string;
  /** One line below that helps. */
  hint?: ReactNode;
  /** What is wrong with it, in words; announced when it appears. */
  error?: string | undefined;
  /** Marks it "optional". */
  optional?: boolean;
  /** The label is read aloud, not shown. */
  hideLabel?: boolean;
}

export interface FieldIds {
  id: string;
  describedBy: string | undefined;
  invalid: true | undefined;
}

/** Label, hint and error around one control. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: FieldFrame & { children(ids: FieldIds): ReactNode }) {
  const id = useId();
  const common = useMessages("common");
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? "visually-hidden" : styles.label}>
        <span>{label}</span>
        {optional && <span className={styles.optional}>{` ${common.optional}`}</span>}
      </label>
      {children({ id, describedBy: described || undefined, invalid: error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          <Icon name="warning" size="sm" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
