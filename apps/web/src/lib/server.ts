import { createHttpClient } from "@pintpoint/client";

/** The server that this page came from. */
export const server = createHttpClient({ baseUrl: "" });
