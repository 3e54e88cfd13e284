/** One tracked file, as the structure rules read it. */
export interface SourceFile {
  path: string;
  text: string;
}

/** What all files together keep to. `planted` breaks the rule: each run proves that the rule can fail. */
export interface TreeRule {
  name: string;
  /** A line for each violation: what is wrong, and where. */
  violations(files: readonly SourceFile[]): string[];
  planted: readonly SourceFile[];
}
