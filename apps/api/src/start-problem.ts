/** Why the process cannot start: something that its owner can do something about, one line each. */
export class StartProblem extends Error {
  override name = "StartProblem";
  readonly lines: string[];

  constructor(lines: string[], cause?: unknown) {
    super(lines.join("\n"), { cause });
    this.lines = lines;
  }
}
