/** Which commands; what is not named counts in any case. */
export interface CommandFilter {
  command?: string;
  member?: number;
  collection?: string;
}

/** How many commands each member has carried out or refused. */
export class CommandCounts {
  readonly #counts = new Map<string, { call: Required<CommandFilter>; times: number }>();

  add(call: Required<CommandFilter>): void {
    const key = `${call.member} ${call.command} ${call.collection}`;
    const entry = this.#counts.get(key) ?? { call, times: 0 };
    entry.times += 1;
    this.#counts.set(key, entry);
  }

  of({ command, member, collection }: CommandFilter): number {
    return [...this.#counts.values()]
      .filter(
        ({ call }) =>
          (command ?? call.command) === call.command &&
          (member ?? call.member) === call.member &&
          (collection ?? call.collection) === call.collection,
      )
      .reduce((sum, { times }) => sum + times, 0);
  }

  reset(): void {
    this.#counts.clear();
  }
}
