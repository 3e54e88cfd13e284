import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";

/** Loaded lazily: a new visitor has no answer to report on. */
export const AnswerState = loadable(async () => {
  const [part] = await Promise.all([import("./answer-state.tsx"), loadMessages("meetupMore")]);
  return part.AnswerState;
});
