import { requestLimits } from "@pintpoint/core";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import styles from "./field.module.css";
import { Field, type FieldFrame } from "./field.tsx";

type InputProps = Pick<
  ComponentProps<"input">,
  | "autoComplete"
  | "autoFocus"
  | "disabled"
  | "enterKeyHint"
  | "inputMode"
  | "list"
  | "max"
  | "min"
  | "name"
  | "placeholder"
  | "required"
  | "step"
  | "type"
  | "onBlur"
  | "onFocus"
  | "onKeyDown"
  | "ref"
>;

export type TextFieldProps = FieldFrame &
  InputProps & {
    value: string;
    onChange(value: string): void;
    /** In code points. More can be typed (nothing is cut off), and is then said to be too much. */
    limit?: number;
    size?: "md" | "lg";
    /** Beside the control, within the frame: a button. */
    trailing?: ReactNode;
  };

export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  limit,
  size,
  trailing,
  ...passed
}: TextFieldProps) {
  const tooLong = useTooLong(value, limit);
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? tooLong}
      optional={optional ?? false}
      hideLabel={hideLabel ?? false}
    >
      {(ids) => (
        <div className={styles.row}>
          <input
            {...passed}
            id={ids.id}
            data-autofocus={passed.autoFocus || undefined}
            className={classNames(styles.control, size === "lg" && styles.large)}
            value={value}
            aria-invalid={ids.invalid}
            aria-describedby={ids.describedBy}
            onChange={(event) => onChange(event.target.value)}
          />
          {trailing}
        </div>
      )}
    </Field>
  );
}

export type TextAreaProps = FieldFrame &
  Pick<ComponentProps<"textarea">, "autoFocus" | "disabled" | "name" | "placeholder" | "rows" | "onKeyDown" | "ref"> & {
    value: string;
    onChange(value: string): void;
    /** In code points. */
    limit?: number;
  };

/** Several lines; grows with its text where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  onChange,
  limit,
  rows,
  ...passed
}: TextAreaProps) {
  const tooLong = useTooLong(value, limit);
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? tooLong}
      optional={optional ?? false}
      hideLabel={hideLabel ?? false}
    >
      {(ids) => (
        <textarea
          {...passed}
          id={ids.id}
          data-autofocus={passed.autoFocus || undefined}
          rows={rows ?? 3}
          className={classNames(styles.control, styles.area)}
          value={value}
          aria-invalid={ids.invalid}
          aria-describedby={ids.describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function useTooLong(value: string, limit: number | undefined): string | undefined {
  const common = useMessages("common");
  const over = limit === undefined ? 0 : lengthOf(value, limit) - limit;
  return over > 0 ? common.tooLong(over) : undefined;
}

const tooManyMarks = new RegExp(`\\p{M}{${requestLimits.marksInARow + 1}}`, "u");

/** In code points. Nearly what the server counts, without work on what it refuses before it works (docs/spec/limits.md). */
function lengthOf(value: string, limit: number): number {
  const measured = value.length <= 4 * limit && !tooManyMarks.test(value);
  return [...(measured ? value.trim().normalize("NFC") : value)].length;
}

type SelectProps<Value extends string> = FieldFrame & {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
  disabled?: boolean;
};

/** The system's own list: the best one on a phone. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  optional,
  hideLabel,
  value,
  options,
  onChange,
  disabled,
}: SelectProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional ?? false} hideLabel={hideLabel ?? false}>
      {(ids) => (
        <select
          id={ids.id}
          className={classNames(styles.control, styles.select)}
          value={value}
          disabled={disabled}
          aria-invalid={ids.invalid}
          aria-describedby={ids.describedBy}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
