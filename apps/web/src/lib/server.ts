import { createHttpClient } from "@pintpoint/client";
import { fetchOrTakeEarly } from "./meetup/early-read.ts";

/** The server that this page came from. */
export const server = createHttpClient({ baseUrl: "", fetch: fetchOrTakeEarly });
export { device } from "./own-device.ts";
