import { type ComponentType, lazy } from "react";
import { loadTexts } from "../../lib/i18n/texts.ts";

/** A part of the page that is not needed to vote: it comes with its texts when it is first drawn. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadTexts("meetupMore")]);
    return part;
  });
}
