import { type ComponentType, lazy, memo } from "react";
import { loadTexts } from "../../lib/i18n/texts.ts";

/** A part of the page that is not needed to vote: it comes with its texts when it is first drawn, and is drawn again for a reason only. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadTexts("meetupMore")]);
    return { default: memo(part.default) };
  });
}
