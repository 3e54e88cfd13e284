import "./show-row.css";

const SHOWN_MS = 2_000;
/** The state in which the row exists may still be on its way. */
const MAX_WAIT_MS = 8_000;

/** Brings the row of an option into sight and marks it for a moment: there is what was just done. */
export function showRow(optionId: string): void {
  const selector = `[data-option="${CSS.escape(optionId)}"]`;
  const show = (): boolean => {
    const row = document.querySelector<HTMLElement>(selector);
    if (row === null) return false;
    const isCalm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
    row.scrollIntoView?.({ block: "center", behavior: isCalm ? "auto" : "smooth" });
    row.setAttribute("data-shown", "");
    setTimeout(() => row.removeAttribute("data-shown"), SHOWN_MS);
    return true;
  };
  if (show()) return;
  const observer = new MutationObserver(() => {
    if (show()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), MAX_WAIT_MS);
}
