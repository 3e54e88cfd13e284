import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";

/** What stands above the options; the first paint keeps its room. */
export const BallotToolbar = loadable(async () => {
  const [part] = await Promise.all([import("./ballot-toolbar.tsx"), loadMessages("meetupMore")]);
  return part.BallotToolbar;
});
