/** What is said where a time zone is chosen. */
export { places } from "./places.ts";
export { zoneSearch } from "./zone-search.ts";
