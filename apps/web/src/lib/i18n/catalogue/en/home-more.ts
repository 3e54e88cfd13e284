/** The texts of the create page's lazily loaded parts. */
export { createSheets } from "./create-sheets.ts";
export { creatingMore } from "./creating-more.ts";
export { recent } from "./recent.ts";
