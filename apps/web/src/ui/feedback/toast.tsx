import { useEffect, useRef, useSyncExternalStore } from "react";
import { classNames } from "../../lib/class-names.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./toast.module.css";

interface Toast {
  text: string;
  tone?: "plain" | "success" | "danger";
  /** One thing to do about it: "Undo". */
  action?: { label: string; run(): void };
  /** How long it stays; longer with an action, so that there is time to reach it. */
  seconds?: number;
}

let shown: (Toast & { id: number }) | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** Says shortly that something has happened. One at a time: the newest wins. */
export function showToast(toast: Toast): void {
  count += 1;
  shown = { ...toast, id: count };
  tell();
}

function hideToast(): void {
  if (shown === null) return;
  shown = null;
  tell();
}

/** Once, in the app. */
export function Toaster() {
  const toast = useSyncExternalStore(subscribe, () => shown);
  const common = useMessages("common");
  const layer = useRef<HTMLDivElement>(null);
  const held = useRef(false);

  // In the top layer, so that it is seen over an open sheet as well.
  useEffect(() => {
    const element = layer.current;
    if (!element?.showPopover) return;
    if (element.matches(":popover-open")) element.hidePopover();
    if (toast) element.showPopover();
  }, [toast]);

  useEffect(() => {
    if (!toast) return;
    const until = setInterval(
      () => {
        if (!held.current) hideToast();
      },
      (toast.seconds ?? (toast.action ? 8 : 4)) * 1000,
    );
    return () => clearInterval(until);
  }, [toast]);

  return (
    <div
      ref={layer}
      popover="manual"
      className={styles.layer}
      role="status"
      onPointerEnter={() => {
        held.current = true;
      }}
      onPointerLeave={() => {
        held.current = false;
      }}
    >
      {toast && (
        <div key={toast.id} className={classNames(styles.toast, styles[toast.tone ?? "plain"])}>
          <Icon name={marks[toast.tone ?? "plain"]} />
          <span className={styles.text}>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                toast.action?.run();
                hideToast();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <IconButton icon="cross" label={common.close} onClick={hideToast} />
        </div>
      )}
    </div>
  );
}

const marks: Record<NonNullable<Toast["tone"]>, IconName> = { plain: "info", success: "check", danger: "warning" };

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
