/** The texts of the page of a meetup. */
export { comments } from "./comments.ts";
export { deciding } from "./deciding.ts";
export { joining } from "./joining.ts";
export { managing } from "./managing.ts";
export { meetupPage } from "./meetup-page.ts";
export { options } from "./options.ts";
export { people } from "./people.ts";
export { results } from "./results.ts";
export { sharing } from "./sharing.ts";
export { voting } from "./voting.ts";
