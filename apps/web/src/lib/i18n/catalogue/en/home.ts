/** The texts of the page that creates a meetup. */
export { creating } from "./creating.ts";
export { recent } from "./recent.ts";
