/** What the page of a meetup says before anything is opened. */
export { meetupPage } from "./meetup-page.ts";
export { voting } from "./voting.ts";
