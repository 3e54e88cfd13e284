// Everything, for the page, the client and other programs. A new domain is taken by its name: @pintpoint/core/<folder>.
export * from "./change/index.ts";
export * from "./meetups/index.ts";
export * from "./shared/index.ts";
