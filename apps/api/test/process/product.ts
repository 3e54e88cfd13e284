import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { databaseFile } from "../../src/adapters/sqlite/open-database.ts";

const main = join(import.meta.dirname, "../../src/main.ts");

/** The product as people run it: a process of its own over a data directory. */
export interface Product {
  /** `http://127.0.0.1:34567` */
  origin: string;
  /** Sends a signal and waits for the end; the exit code, null after a signal that the process cannot catch. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

/** A directory that is removed with the test. */
export function dataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "pintpoint-product-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Starts it and waits until it says where it is; it ends with the test at the latest. */
export async function startProduct(directory: string, port = "0"): Promise<Product> {
  const env = {
    PORT: port,
    DATA_DIR: directory,
    SERVE_WEB: "false",
    LOG_LEVEL: "warn",
    RATE_LIMIT_FACTOR: "100",
    METRICS_BIND: "off",
  };
  const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  });
  let errors = "";
  child.stderr.on("data", (data: Buffer) => {
    errors += data.toString();
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data: Buffer) => {
      said += data.toString();
      const [, address] = /Pintpoint is on (\S+), data in /.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(`it ended before it was there: ${errors}`)));
  });
  return {
    origin,
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** What SQLite itself says of the data: `ok`. */
export function integrity(directory: string): unknown {
  const db = new DatabaseSync(join(directory, databaseFile), { readOnly: true });
  const answer = db.prepare("PRAGMA integrity_check").get()?.integrity_check;
  db.close();
  return answer;
}
