import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("committing-process.ts", import.meta.url));

export interface KillResult {
  /** The versions that were acknowledged, by meetup. */
  acknowledged: Map<string, number[]>;
  errors: string;
  code: number | null;
}

/** Lets a process commit to the meetups, and kills it with -9 after so many acknowledgements (or lets it end by itself). */
export async function killWhileCommitting(
  directory: string,
  ids: readonly string[],
  { after, eager = false }: { after: number; eager?: boolean },
): Promise<KillResult> {
  const child = spawn(process.execPath, [program, directory, eager ? "eager" : "honest", ...ids]);
  const ended = once(child, "close");
  let output = "";
  let errors = "";
  let lines = 0;
  child.stderr.on("data", (data: Buffer) => {
    errors += data.toString();
  });
  child.stdout.on("data", (data: Buffer) => {
    const text = data.toString();
    output += text;
    lines += text.split("\n").length - 1;
    if (lines >= after) child.kill("SIGKILL");
  });
  await ended;
  const acknowledged = new Map<string, number[]>(ids.map((id) => [id, []]));
  // What comes after the last line break was not written to the end.
  for (const line of output.split("\n").slice(0, -1)) {
    const [id = "", version] = line.split(" ");
    acknowledged.get(id)?.push(Number(version));
  }
  return { acknowledged, errors, code: child.exitCode };
}
