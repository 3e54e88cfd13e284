import { Component, type ReactNode, type RefObject } from "react";

interface ReorderProps {
  /** The list whose children move; each keeps its element by its key. */
  list: RefObject<HTMLElement | null>;
  /** Changes when their order does, and only then: only then is anything measured. */
  order: string;
  children: ReactNode;
}

type Places = ReadonlyMap<Element, DOMRect>;

const DURATION_MS = 320;

/**
 * Lets the children of a list glide to their new places when they change their order: measured before and after, moved by
 * transform alone. A class, because only that is called between the drawing of a change and its arrival in the page.
 */
export class Reorder extends Component<ReorderProps, object, Places | null> {
  override getSnapshotBeforeUpdate(before: ReorderProps): Places | null {
    const list = this.props.list.current;
    if (before.order === this.props.order || !list) return null;
    return new Map(Array.from(list.children, (child) => [child, child.getBoundingClientRect()] as const));
  }

  override componentDidUpdate(_before: ReorderProps, _state: object, places: Places | null) {
    if (!places || window.matchMedia?.("(prefers-reduced-motion: reduce)").matches) return;
    for (const [child, from] of places) {
      const to = child.getBoundingClientRect();
      const [x, y] = [from.left - to.left, from.top - to.top];
      if (!child.isConnected || (x === 0 && y === 0)) continue;
      child.animate?.([{ transform: `translate(${x}px, ${y}px)` }, { transform: "none" }], {
        duration: DURATION_MS,
        easing: "cubic-bezier(0.2, 0.7, 0.2, 1)",
      });
    }
  }

  override render() {
    return this.props.children;
  }
}
