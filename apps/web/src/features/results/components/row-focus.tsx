import { Component, type ReactNode, type RefObject } from "react";

interface RowFocusProps {
  /** What contains all rows, each with `data-pair`. */
  within: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/**
 * A pair that comes to lead, or passes into another portion of the list, is another element there: the focus, which would be
 * lost with the old one, goes to its first control. A class, because only that is called before a change is in the page.
 */
export class RowFocus extends Component<RowFocusProps, object, Element | null> {
  override getSnapshotBeforeUpdate(): Element | null {
    const focused = document.activeElement;
    return this.props.within.current?.contains(focused) ? focused : null;
  }

  override componentDidUpdate(_before: RowFocusProps, _state: object, focused: Element | null) {
    if (focused === null || focused.isConnected) return;
    // Out of the page, it still stands in its row.
    const pair = focused.closest<HTMLElement>("[data-pair]")?.dataset.pair;
    const row = this.props.within.current?.querySelector(`[data-pair="${pair}"] button`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  }

  override render() {
    return this.props.children;
  }
}
