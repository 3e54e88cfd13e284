/** The texts of every page. */
export { common } from "./common.ts";
