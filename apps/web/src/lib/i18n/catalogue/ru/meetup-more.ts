/** What the later parts of the page of a meetup say. */
export { answerState } from "./answer-state.ts";
export { clocks } from "./clocks.ts";
export { comments } from "./comments.ts";
export { connection } from "./connection.ts";
export { deciding } from "./deciding.ts";
export { finishing } from "./finishing.ts";
export { inviting } from "./inviting.ts";
export { joining } from "./joining.ts";
export { linkClaim } from "./link-claim.ts";
export { managing } from "./managing.ts";
export { optionPanel } from "./option-panel.ts";
export { options } from "./options.ts";
export { pairs } from "./pairs.ts";
export { people } from "./people.ts";
export { poster } from "./poster.ts";
export { results } from "./results.ts";
export { sharing } from "./sharing.ts";
