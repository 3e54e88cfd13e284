import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { AnswerOf, LoadCommandName, LoadCommandOf } from "./load-commands.ts";

/** The bench's end of the load process. */
export class LoadGenerator {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #next = 0;

  constructor() {
    this.#child = fork(fileURLToPath(new URL("./load-process.ts", import.meta.url)));
    this.#child.on("message", (message: { id: number; answer: never; error?: string }) => {
      const waiting = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error === undefined) waiting?.resolve(message.answer);
      else waiting?.reject(new Error(message.error));
    });
  }

  run<Name extends LoadCommandName>(name: Name, order: LoadCommandOf<Name>): Promise<AnswerOf<Name>> {
    const id = this.#next;
    this.#next += 1;
    this.#child.send({ id, name, order });
    return new Promise<AnswerOf<Name>>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  stop(): void {
    this.#child.kill();
  }
}
