import { browserStorage, createDevice, createHttpClient } from "@pintpoint/client";

/** The server that this page came from. */
export const server = createHttpClient({ baseUrl: "" });

/** What this device knows and may. */
export const device = createDevice(browserStorage());
