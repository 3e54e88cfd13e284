/** One instruction of a Dockerfile: its name in capitals, and the rest of its line. */
interface Instruction {
  name: string;
  args: string;
}

/** What begins with FROM. */
export interface Stage {
  name: string;
  instructions: Instruction[];
}

/** A Dockerfile's stages; continued lines are one, comments are nothing. What stands before the first FROM is the stage "". */
export function stagesOf(dockerfile: string): Stage[] {
  const lines = dockerfile
    .replace(/^\s*#.*$/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n");
  const stages: Stage[] = [{ name: "", instructions: [] }];
  for (const line of lines) {
    const [, name = "", args = ""] = line.trim().match(/^(\w+)\s+(.*)$/) ?? [];
    if (name === "") continue;
    if (name.toUpperCase() === "FROM")
      stages.push({ name: args.match(/\sAS\s+(\S+)/i)?.[1] ?? "last", instructions: [] });
    stages.at(-1)?.instructions.push({ name: name.toUpperCase(), args: args.trim() });
  }
  return stages;
}

/** What is run: the stages that have an entry point. */
export const runnable = (stages: readonly Stage[]): Stage[] =>
  stages.filter(({ instructions }) => instructions.some(({ name }) => name === "ENTRYPOINT" || name === "CMD"));

export const argumentsOf = ({ instructions }: Stage, wanted: string): string[] =>
  instructions.filter(({ name }) => name === wanted).map(({ args }) => args);
