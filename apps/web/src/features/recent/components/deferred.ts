import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";

const load = async () => (await Promise.all([import("./deferred-components.ts"), loadMessages("homeMore")]))[0];

export const RecentMeetups = loadable(async () => (await load()).RecentMeetups);
export const SameAgain = loadable(async () => (await load()).SameAgain);
