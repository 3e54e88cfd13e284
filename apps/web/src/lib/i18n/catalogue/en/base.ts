/** The texts of every page. */
export { activities } from "./activities.ts";
export { common } from "./common.ts";
