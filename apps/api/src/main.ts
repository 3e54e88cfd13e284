import closeWithGrace from "close-with-grace";
import { renderUnicodeCompact } from "uqr";
import { compose, domainEnvs } from "./compose.ts";
import type { Config } from "./config/config.ts";
import { readConfig } from "./config/config.ts";
import { StartupError } from "./lifecycle/startup-error.ts";

try {
  const config = readConfig(process.env, domainEnvs);
  const composed = await compose(config);
  const base = await composed.listen();
  // RT10: 25 s in all; the supervisor kills the process after 30 s.
  closeWithGrace({ delay: 24_000, logger: false }, async ({ err }) => {
    if (err instanceof StartupError) for (const line of err.messages) console.error(line);
    else if (err !== undefined) composed.telemetry.logger.fatal({ err }, "the program failed");
    await composed.close();
  });
  console.log(startMessage(base, config));
  for (const notice of composed.notices) console.error(notice);
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  for (const line of error.messages) console.error(line);
  process.exit(1);
}

/** One line; on all interfaces also the picture that the friends' phones read from the terminal. */
function startMessage(base: string, { host, store }: Pick<Config, "host" | "store">): string {
  const line = `Pintpoint is on ${base}, data in ${store.kind === "sqlite" ? store.dataDir : "MongoDB"}`;
  return host === "0.0.0.0" || host === "::" ? `${line}\n${renderUnicodeCompact(base, { border: 2 })}` : line;
}
