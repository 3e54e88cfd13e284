import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";

/** Shown on a tap; the ballot preloads the chunk when the page is idle. */
export const OptionPanel = loadable(async () => {
  const [part] = await Promise.all([import("./option-panel.tsx"), loadMessages("meetupMore")]);
  return part.OptionPanel;
});
