/** What is to go wrong with the next writes, in the order of arrival; a driver's own retry counts as the next one. */
export class InjectedFaults {
  #refusals: number[] = [];
  #concerns: number[] = [];
  #lost = 0;
  #successor: number | undefined;

  refuse(code: number, times: number): void {
    this.#refusals.push(...repeated(code, times));
  }

  failWriteConcern(code: number, times: number): void {
    this.#concerns.push(...repeated(code, times));
  }

  dropReplies(times: number): void {
    this.#lost += times;
  }

  stepDownInWrite(successor: number): void {
    this.#successor = successor;
  }

  clear(): void {
    this.#refusals = [];
    this.#concerns = [];
    this.#lost = 0;
    this.#successor = undefined;
  }

  /** The code of the error that the write is answered with; it is not carried out. */
  takeRefusal(): number | undefined {
    return this.#refusals.shift();
  }

  /** The code of the write concern's error, after the write was carried out. */
  takeWriteConcernError(): number | undefined {
    return this.#concerns.shift();
  }

  takeDroppedReply(): boolean {
    if (this.#lost === 0) return false;
    this.#lost -= 1;
    return true;
  }

  /** Who leads as soon as the write has been carried out. */
  takeSuccessor(): number | undefined {
    const successor = this.#successor;
    this.#successor = undefined;
    return successor;
  }
}

function repeated(code: number, times: number): number[] {
  return Array.from({ length: times }, () => code);
}
