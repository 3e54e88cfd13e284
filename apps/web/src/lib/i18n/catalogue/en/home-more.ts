/** What the later parts of the page that creates a meetup say. */
export { creatingMore } from "./creating-more.ts";
