import { createHttpClient } from "@pintpoint/client";

/** The server that this page came from. */
export const server = createHttpClient({ baseUrl: "" });
export { device } from "./own-device.ts";
