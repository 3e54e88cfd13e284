/** The texts of the page that creates a meetup. */
export { createPage } from "./create-page.ts";
export { creating } from "./creating.ts";
