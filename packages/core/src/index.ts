// Everything, for the page and for other programs. The api imports domains by their names: @pintpoint/core/meetups.
export * from "./change/index.ts";
export * from "./meetups/index.ts";
export * from "./shared/index.ts";
