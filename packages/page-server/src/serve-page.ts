import { existsSync } from "node:fs";
import { join } from "node:path";
import closeWithGrace from "close-with-grace";
import { pageApp } from "./page-app.ts";
import { pageSettings } from "./page-settings.ts";

export interface ServePageOptions {
  /** Of the built page. */
  directory: string;
  /** PORT (3001), HOST (127.0.0.1), PUBLIC_URL, TRUSTED_PROXIES, API_URL. */
  variables: Readonly<Record<string, string | undefined>>;
}

/**
 * The page as a process of its own: says in one line where it is, or in one line each why it cannot be, and ends by
 * SIGTERM with exit code 0 when the answers that it is giving are given.
 */
export async function servePage({ directory, variables }: ServePageOptions): Promise<void> {
  const settings = pageSettings(variables);
  if (Array.isArray(settings)) return refuse(settings);
  if (!existsSync(join(directory, "index.html"))) return refuse(["The page is not built; run npm run build"]);
  const { http, drain } = await pageApp({ ...settings, directory });
  try {
    const address = await http.listen({ host: settings.host, port: settings.port });
    closeWithGrace({ delay: 10_000, logger: false }, async () => {
      drain();
      await http.close();
    });
    console.log(`The page is on ${address}`);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    refuse([`PORT, HOST: ${settings.port} on ${settings.host} cannot be listened on: ${why}`]);
  }
}

function refuse(lines: string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
