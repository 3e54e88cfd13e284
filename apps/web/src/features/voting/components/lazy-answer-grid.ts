import { loadMessages } from "../../../lib/i18n/messages.ts";
import { loadable } from "../../../lib/loadable.tsx";

/** Everybody's answers as a grid: asked for, or the first thing on a wide screen. */
export const AnswerGrid = loadable(async () => {
  const [part] = await Promise.all([import("./answer-grid.tsx"), loadMessages("meetupMore")]);
  return part.AnswerGrid;
});
