import { type CSSProperties, useEffect, useRef, useState } from "react";
import styles from "./hold-button.module.css";

const HOLD_MS = 2_000;
const pressingKeys = new Set(["Enter", " "]);

interface HoldButtonProps {
  children: string;
  /** The id of a sentence that says what to do. */
  describedBy: string;
  busy: boolean;
  onHeld(): void;
}

/** Does it once it was held for two seconds, by a finger, by Enter or by Space. Letting go sooner does nothing. */
export function HoldButton({ children, describedBy, busy, onHeld }: HoldButtonProps) {
  const [holding, setHolding] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    setHolding(false);
  };
  const start = () => {
    if (busy || holding) return;
    setHolding(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setHolding(false);
      onHeld();
    }, HOLD_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      className={styles.hold}
      style={holdTime}
      data-holding={holding || undefined}
      aria-describedby={describedBy}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onPointerDown={({ button }) => button === 0 && start()}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!pressingKeys.has(event.key)) return;
        event.preventDefault();
        if (!event.repeat) start();
      }}
      onKeyUp={stop}
      onBlur={stop}
    >
      <i className={styles.progress} aria-hidden="true" />
      <span>{children}</span>
    </button>
  );
}

const holdTime: CSSProperties & { "--hold-time": string } = { "--hold-time": `${HOLD_MS}ms` };
