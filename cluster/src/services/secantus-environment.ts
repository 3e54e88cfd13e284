import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export const secantusVersion = "0.7.0b3";

/** Git-ignored; SECANTUS_VENV puts it elsewhere, where several checkouts may share it. */
function environmentPath(): string {
  const ours = join(import.meta.dirname, `../../../.tmp/secantus-${secantusVersion}`);
  return process.env.SECANTUS_VENV || ours;
}

/** Where pip puts a command of the environment. */
const serverCommand = (environment: string): string => join(environment, "bin/secantusd-py");

/**
 * The command of SecantusDB, a tool of the tests (GPL-2: never a part of the product). The first call on a machine
 * installs it from PyPI. It is made under another name and then renamed: of two processes that want it at once one is
 * first, and the other takes the first one's. A renamed environment still works: `python` is told where it lies now.
 */
export async function secantusCommand(): Promise<{ command: string; args: string[] }> {
  const environment = environmentPath();
  if (!existsSync(serverCommand(environment))) await install(environment);
  return { command: join(environment, "bin/python3"), args: [serverCommand(environment)] };
}

async function install(environment: string): Promise<void> {
  await mkdir(dirname(environment), { recursive: true });
  const draft = await mkdtemp(`${environment}-`);
  try {
    await run("python3", ["-m", "venv", draft]);
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    await run(join(draft, "bin/python3"), [...pip, `SecantusDB==${secantusVersion}`]);
    await rename(draft, environment);
  } catch (error) {
    if (existsSync(serverCommand(environment))) return;
    const ways = "set MONGODB_URI, put mongod on the PATH, or let pip reach PyPI once";
    throw new Error(`SecantusDB ${secantusVersion} could not be installed (${ways}): ${error}`, { cause: error });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
