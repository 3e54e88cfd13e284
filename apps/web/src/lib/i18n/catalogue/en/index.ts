/** All texts of the language: for types and tests. A page loads its own group alone. */

export * from "./absent.ts";
export * from "./base.ts";
export * from "./home.ts";
export * from "./home-more.ts";
export * from "./meetup.ts";
export * from "./meetup-more.ts";
export * from "./preferences.ts";
export * from "./zones.ts";
