import { createHttpClient } from "@pintpoint/client";
import { fetchRecordingTime } from "./device/server-clock.ts";

/** The server that this page came from. */
export const server = createHttpClient({ baseUrl: "", fetch: fetchRecordingTime });
