import { browserStorage, createDevice } from "@pintpoint/client";

/** What this device knows and may. */
export const thisDevice = createDevice(browserStorage());
