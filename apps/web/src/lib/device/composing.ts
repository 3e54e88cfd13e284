import type { KeyboardEvent } from "react";

/**
 * Whether a key event belongs to an input method's composition, in which Enter only accepts the word. Safari ends the
 * composition before the event; there `keyCode` 229 tells.
 */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229;
