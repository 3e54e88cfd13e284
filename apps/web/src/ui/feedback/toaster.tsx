import { useEffect, useRef, useSyncExternalStore } from "react";
import { classNames } from "../../lib/class-names.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { Icon, type IconName } from "../icon/icon.tsx";
import styles from "./toast.module.css";
import { currentToast, hideToast, subscribeToToast, type Toast } from "./toast.ts";

/** Once, in the app; loaded after what is seen at first. */
export default function Toaster() {
  const toast = useSyncExternalStore(subscribeToToast, currentToast);
  const common = useMessages("common");
  const layer = useRef<HTMLDivElement>(null);
  const isHovered = useRef(false);

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
        if (!isHovered.current) hideToast();
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
        isHovered.current = true;
      }}
      onPointerLeave={() => {
        isHovered.current = false;
      }}
    >
      {toast && (
        <div key={toast.id} className={classNames(styles.toast, styles[toast.tone ?? "plain"])}>
          <Icon name={toneIcons[toast.tone ?? "plain"]} />
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

const toneIcons: Record<NonNullable<Toast["tone"]>, IconName> = { plain: "info", success: "check", danger: "warning" };
