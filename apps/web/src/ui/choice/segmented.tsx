import { type KeyboardEvent, useRef } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./segmented.module.css";

interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: IconName;
  /** An answer: a button of its own, in its colour when chosen. */
  tone?: "yes" | "maybe" | "no";
}

interface SegmentedProps<Value extends string> {
  /** Read aloud before the answers: what is being answered. */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value | null;
  /** With `clearable`, null when the chosen one is tapped again. */
  onChange(value: Value | null): void;
  clearable?: boolean;
  disabled?: boolean;
  /** Ids of texts that explain the state: an error, why it is closed. */
  describedBy?: string | undefined;
  /** Fills its container; segments share the width equally. */
  wide?: boolean;
  /** Words are read aloud only, until the container around (container-type: inline-size) is wide enough for them. */
  signs?: boolean;
  /** Of the group, in place of the usual look: its buttons then have only `data-tone`. */
  className?: string | undefined;
}

/**
 * Few answers, all visible, at most one chosen. One stop for the Tab key; arrows move. Where a choice can be taken back
 * every choice counts at once, so arrows only move the focus there, and Space or Enter answers.
 */
export function Segmented<Value extends string>({
  label,
  segments,
  value,
  onChange,
  clearable,
  disabled,
  describedBy,
  wide,
  signs,
  className,
}: SegmentedProps<Value>) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = segments.findIndex((segment) => segment.value === value);

  function choose(next: Value) {
    if (disabled) return;
    if (next !== value) onChange(next);
    else if (clearable) onChange(null);
  }

  function move(event: KeyboardEvent, from: number) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (from + step + segments.length) % segments.length;
    const button = group.current?.querySelectorAll("button")[to];
    const segment = segments[to];
    button?.focus();
    if (!clearable && segment && segment.value !== value) choose(segment.value);
  }

  return (
    <div
      ref={group}
      className={
        className ??
        classNames(
          styles.group,
          segments.some(({ tone }) => tone) ? styles.answers : styles.joined,
          wide && styles.wide,
          signs && styles.signs,
        )
      }
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-disabled={disabled || undefined}
    >
      {segments.map((segment, index) => (
        // A native radio cannot be cleared by a second tap, nor hold back its choice from the arrow keys.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <button
          key={segment.value}
          type="button"
          role="radio"
          aria-checked={segment.value === value}
          aria-disabled={disabled || undefined}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          data-tone={segment.tone}
          className={className ? undefined : classNames(styles.segment, segment.tone && styles[segment.tone])}
          onClick={() => choose(segment.value)}
          onKeyDown={(event) => move(event, index)}
        >
          {segment.icon && <Icon name={segment.icon} />}
          <span className={styles.label}>{segment.label}</span>
        </button>
      ))}
    </div>
  );
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
