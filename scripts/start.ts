import { buildPageIfNeeded } from "./build-page.ts";

// The page is built first, then the api runs in this very process: signals and exit codes are its own.
await buildPageIfNeeded();
await import("../apps/api/src/main.ts");
