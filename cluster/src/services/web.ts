import { join } from "node:path";
import { freePort } from "./free-port.ts";
import type { RestartableService } from "./restartable-service.ts";
import { startRestartable } from "./restartable-service.ts";

const main = join(import.meta.dirname, "../../../apps/web/server/main.ts");

/** The built page's own server, on a port that it keeps. Throws when the page is not built. */
export async function startWeb({
  name = "web",
  publicUrl = "",
  apis = [],
}: {
  name?: string;
  publicUrl?: string;
  /** `127.0.0.1:3000` of each node that tells what link previews say. */
  apis?: readonly string[];
} = {}): Promise<RestartableService> {
  const port = await freePort();
  return startRestartable(
    {
      name,
      command: process.execPath,
      args: [main],
      env: {
        HOST: "127.0.0.1",
        PORT: `${port}`,
        PUBLIC_URL: publicUrl,
        TRUSTED_PROXIES: "127.0.0.1",
        API_URL: apis.map((address) => `http://${address}`).join(","),
      },
      isReady: (said) => said.includes("The page is on "),
    },
    `127.0.0.1:${port}`,
  );
}
