/** What the later parts of the page that creates a meetup say. */
export { createSheets } from "./create-sheets.ts";
export { creatingMore } from "./creating-more.ts";
export { recent } from "./recent.ts";
