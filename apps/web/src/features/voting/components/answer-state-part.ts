import { loadMessages } from "../../../lib/i18n/texts.ts";
import { loadable } from "../../../lib/loadable.tsx";

/** Of no use to who has just come: it follows with its texts. */
export const AnswerState = loadable(async () => {
  const [part] = await Promise.all([import("./answer-state.tsx"), loadMessages("meetupMore")]);
  return part.AnswerState;
});
