/** Why the process cannot start: something that its owner can do something about, one line each. */
export class StartupError extends Error {
  override name = "StartupError";
  readonly messages: string[];

  constructor(lines: string[], cause?: unknown) {
    super(lines.join("\n"), { cause });
    this.messages = lines;
  }
}
