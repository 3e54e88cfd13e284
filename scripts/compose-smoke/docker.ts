import { runCommand } from "../run-command.ts";

/** A docker command failed, could not be started or did not end in time. */
export class DockerProblem extends Error {
  override name = "DockerProblem";
}

/**
 * Runs `docker …` against the engine that DOCKER_HOST names and gives what it printed. Throws DockerProblem with the last
 * lines of it.
 */
export async function docker(
  args: readonly string[],
  { minutes = 2, env = {} }: { minutes?: number; env?: Record<string, string> } = {},
): Promise<string> {
  const { code, output } = await runCommand(["docker", ...args], { minutes, env });
  if (code !== 0) throw new DockerProblem(`docker ${args.join(" ")} failed (${code}):\n${lastLines(output, 25)}`);
  return output;
}

export const lastLines = (text: string, count: number): string => text.trimEnd().split("\n").slice(-count).join("\n");
