import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { AnswerOf, OrderName, OrderOf } from "./orders.ts";

/** The bench's end of the load process. */
export class LoadGenerator {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #next = 0;

  constructor() {
    this.#child = fork(fileURLToPath(new URL("./process.ts", import.meta.url)));
    this.#child.on("message", (message: { id: number; answer: never; error?: string }) => {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error === undefined) waiting?.resolve(message.answer);
      else waiting?.reject(new Error(message.error));
    });
  }

  order<Name extends OrderName>(name: Name, order: OrderOf<Name>): Promise<AnswerOf<Name>> {
    const id = this.#next;
    this.#next += 1;
    this.#child.send({ id, name, order });
    return new Promise<AnswerOf<Name>>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  stop(): void {
    this.#child.kill();
  }
}
