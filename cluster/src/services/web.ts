import { join } from "node:path";
import { freePort } from "./free-port.ts";
import type { RestartableService } from "./restartable-service.ts";
import { startRestartable } from "./restartable-service.ts";

const main = join(import.meta.dirname, "../../../apps/web/server/main.ts");

/** The built page's own server, on a port that it keeps. Throws when the page is not built. */
export async function startWeb({
  name = "web",
  publicUrl = "",
}: {
  name?: string;
  publicUrl?: string;
} = {}): Promise<RestartableService> {
  const port = await freePort();
  return startRestartable(
    {
      name,
      command: process.execPath,
      args: [main],
      env: { HOST: "127.0.0.1", PORT: `${port}`, PUBLIC_URL: publicUrl, TRUSTED_PROXIES: "127.0.0.1" },
      isReady: (said) => said.includes("The page is on "),
    },
    `127.0.0.1:${port}`,
  );
}
