import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from "react";
import { classNames } from "../../lib/class-names.ts";
import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { IconButton } from "../button/icon-button.tsx";
import styles from "./sheet.module.css";
import { pushHistoryEntry } from "./sheet-history.ts";

interface SheetProps {
  open: boolean;
  /** Escape, the cross, a tap beside the sheet. The owner sets `open` to false. */
  onClose(): void;
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Buttons; they stay in sight while the content scrolls. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
}

/** A modal page of its own: from below on a phone, in the middle on a desktop. The browser keeps the focus inside. */
export function Sheet({ open, onClose, title, lead, children, footer, size }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const common = useMessages("common");
  const id = useId();
  // A selection of text that ends beside the sheet is no tap beside it.
  const pressedBeside = useRef(false);

  const closedHere = useRef(false);
  const closeByBack = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    closedHere.current = false;
    element.showModal();
    showSheets(1);
    // Where something is to be typed, there; else at the title, so that it is read from the top.
    (element.querySelector<HTMLElement>("[data-autofocus]") ?? element.querySelector("h2"))?.focus();
    const release = pushHistoryEntry(() => closeByBack());
    // Before it leaves the tree: only a dialog that closes gives the focus back to where it came from, and one that
    // leaves while open would keep the page inert in some browsers.
    return () => {
      release();
      showSheets(-1);
      closedHere.current = true;
      element.close();
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tap beside the sheet is a convenience; Escape and the cross do the same
    <dialog
      ref={dialog}
      className={classNames(styles.sheet, styles[size ?? "md"])}
      aria-labelledby={`${id}-title`}
      aria-describedby={lead ? `${id}-lead` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // The browser closed it: a second Escape in a row cannot be held back.
        if (!closedHere.current && !event.currentTarget.open) onClose();
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        if (pressedBeside.current && event.target === dialog.current) onClose();
        pressedBeside.current = false;
      }}
    >
      {open && (
        <div className={styles.frame}>
          <div className={styles.header}>
            <h2 id={`${id}-title`} className={styles.title} tabIndex={-1}>
              {title}
            </h2>
            <IconButton icon="cross" label={common.close} onClick={onClose} />
          </div>
          <div className={styles.body}>
            {lead && (
              <p id={`${id}-lead`} className={styles.lead}>
                {lead}
              </p>
            )}
            {children}
          </div>
          {footer && <div className={styles.footer}>{footer}</div>}
        </div>
      )}
    </dialog>
  );
}

let openSheets = 0;

/** The scroll bar of the page is dimmed as the page is (styles/base.css). */
function showSheets(more: number): void {
  openSheets += more;
  document.documentElement.toggleAttribute("data-sheet", openSheets > 0);
}
