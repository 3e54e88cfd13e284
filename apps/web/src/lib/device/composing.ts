import type { KeyboardEvent } from "react";

/**
 * Whether a key belongs to an input method that is still composing a word, as for Japanese: Enter only ends the word then.
 * Safari says that the composition is over before it tells of the key; what remains is the key's code of old.
 */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229;
