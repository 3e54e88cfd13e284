import { freePort } from "./free-port.ts";
import type { RunningProcess } from "./running-process.ts";
import { runProcess } from "./running-process.ts";
import { secantusCommand } from "./secantus-environment.ts";

interface SecantusOptions {
  /** An empty or former directory of its own. */
  directory: string;
  /** Lets a test arm fail points. */
  hasTestCommands: boolean;
}

/** MongoDB's wire protocol on WiredTiger: one node that presents itself as a replica set. */
export async function startSecantus({ directory, hasTestCommands }: SecantusOptions) {
  const port = await freePort();
  const { command, args } = await secantusCommand();
  const process: RunningProcess = await runProcess({
    name: "secantus",
    command,
    args: [
      ...args,
      ...["--host", "127.0.0.1", "--port", String(port), "--storage-path", directory],
      ...(hasTestCommands ? ["--enable-test-commands"] : []),
    ],
    isReady: (said) => said.includes("listening on"),
  });
  return { process, hosts: `127.0.0.1:${port}`, parameters: "replicaSet=secantus" };
}
