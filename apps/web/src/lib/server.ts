import { createHttpClient } from "@pintpoint/client";
import { fetchNotingTime } from "./device/server-clock.ts";

/** The server that this page came from. */
export const server = createHttpClient({ baseUrl: "", fetch: fetchNotingTime });
