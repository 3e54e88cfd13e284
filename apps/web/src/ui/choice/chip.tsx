import type { ReactNode } from "react";
import { classNames } from "../../lib/class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./chip.module.css";

interface ChipProps {
  children: ReactNode;
  icon?: IconName;
  /** For a chip that is on or off. */
  pressed?: boolean;
  disabled?: boolean;
  /** Looks refused, but can be tried and then says why. */
  refused?: boolean;
  /** Read aloud instead of the words, when those are too short alone. */
  label?: string;
  onClick(): void;
}

/** A short choice or suggestion that is tapped. */
export function Chip({ children, icon, pressed, disabled, refused, label, onClick }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(styles.chip, refused && styles.refused)}
      aria-pressed={pressed}
      aria-label={label}
      aria-disabled={refused || undefined}
      disabled={disabled}
      onClick={onClick}
    >
      {icon && <Icon name={icon} size="sm" />}
      <span>{children}</span>
    </button>
  );
}

/** Chips in a row that wraps. */
export function Chips({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <div className={styles.chips} {...(label !== undefined && { role: "group", "aria-label": label })}>
      {children}
    </div>
  );
}

interface TokenChipProps {
  children: ReactNode;
  removeLabel: string;
  onRemove(): void;
  onOpen?: () => void;
  /** Read aloud for the part that opens. */
  openLabel?: string;
}

/** Something chosen that can be taken out again. */
export function TokenChip({ children, removeLabel, onRemove, onOpen, openLabel }: TokenChipProps) {
  return (
    <span className={styles.token}>
      {onOpen ? (
        <button type="button" className={styles.open} aria-label={openLabel} onClick={onOpen}>
          {children}
        </button>
      ) : (
        <span className={styles.open}>{children}</span>
      )}
      <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
        <Icon name="cross" size="sm" />
      </button>
    </span>
  );
}

/** A small label that is only looked at. */
export function Tag({
  children,
  icon,
  tone,
}: {
  children: ReactNode;
  icon?: IconName;
  tone?: "plain" | "accent" | "primary" | "yes" | "maybe" | "no";
}) {
  return (
    <span className={classNames(styles.tag, styles[tone ?? "plain"])}>
      {icon && <Icon name={icon} size="sm" />}
      <span>{children}</span>
    </span>
  );
}
