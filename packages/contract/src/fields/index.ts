export { creationKey, idempotencyKey, token, version } from "./ids.ts";
