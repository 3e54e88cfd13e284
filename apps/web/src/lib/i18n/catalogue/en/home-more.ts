/** The texts of the create page's lazily loaded parts. */
export { creatingMore } from "./creating-more.ts";
