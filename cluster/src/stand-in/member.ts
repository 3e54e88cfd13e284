import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { answer } from "./commands/answer.ts";
import { type Call, ReplyLost } from "./commands/call.ts";
import { Cursors } from "./commands/cursors.ts";
import { isStreamed } from "./commands/hello.ts";
import type { Counts } from "./set/counts.ts";
import type { Faults } from "./set/faults.ts";
import type { MemberState } from "./set/member-state.ts";
import type { ReplicaSet } from "./set/replica-set.ts";
import { Waiters } from "./set/waiters.ts";
import type { RetryRecords } from "./store/retry-records.ts";
import { Frames } from "./wire/frames.ts";
import { writeReply } from "./wire/reply.ts";
import { type Request, readRequest } from "./wire/request.ts";

/** What all members share. */
export interface Shared {
  set: ReplicaSet;
  faults: Faults;
  retries: RetryRecords;
  counts: Counts;
}

/** One member's server: its sockets live and die, and fall silent, with it. */
export class Member {
  readonly state: MemberState;
  readonly #shared: Shared;
  readonly #server: Server;
  readonly #port: number;
  readonly #sockets = new Set<Socket>();
  readonly #awakening = new Waiters();
  readonly #cursors = new Cursors();
  #connections = 0;

  /** `server` listens already. */
  constructor(state: MemberState, server: Server, port: number, shared: Shared) {
    this.state = state;
    this.#shared = shared;
    this.#server = server;
    this.#port = port;
    server.on("connection", (socket) => this.#serve(socket));
  }

  /** As SIGKILL: every connection ends, and the port refuses. */
  async kill(): Promise<void> {
    if (!this.state.isAlive) return;
    this.state.isAlive = false;
    this.state.isHung = false;
    this.#awakening.drop();
    this.#cursors.clear();
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#shared.set.changed();
    await closed;
  }

  /** On the same port, as another process. */
  async revive(): Promise<void> {
    if (this.state.isAlive) return;
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.state.restarted();
    this.#shared.set.changed();
  }

  /** As SIGSTOP: the kernel still accepts and takes in, nothing answers. */
  hang(): void {
    this.state.isHung = this.state.isAlive;
    this.#shared.set.changed();
  }

  /** As SIGCONT: what has come in meanwhile is carried out, also for those who no longer wait. */
  unhang(): void {
    this.state.isHung = false;
    this.#awakening.wake();
    this.#shared.set.changed();
  }

  #serve(socket: Socket): void {
    this.#connections += 1;
    const connection = this.#connections;
    const { process } = this.state;
    const frames = new Frames();
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("close", () => this.#sockets.delete(socket));
    // Whoever is gone is gone: its resets are no news.
    socket.on("error", () => socket.destroy());
    let queue = Promise.resolve();
    const take = (frame: Buffer): void => {
      queue = queue
        .then(() => this.#awake())
        .then(() => (this.state.slowness > 0 ? pause(this.state.slowness) : undefined))
        // What came in at a process that has died since is never carried out.
        .then(() => (this.state.process === process ? this.#answer(socket, connection, readRequest(frame)) : undefined))
        .catch((error: unknown) => this.#hangUp(socket, error));
    };
    socket.on("data", (chunk) => {
      try {
        for (const frame of frames.push(Buffer.from(chunk))) take(frame);
      } catch (error) {
        this.#hangUp(socket, error);
      }
    });
  }

  #hangUp(socket: Socket, error: unknown): void {
    if (!(error instanceof ReplyLost)) console.error(`stand-in member ${this.state.index}:`, error);
    socket.destroy();
  }

  async #answer(socket: Socket, connection: number, request: Request): Promise<void> {
    const call = this.#callOf(request, connection);
    const { body } = call;
    this.#shared.counts.add({
      command: call.name,
      member: this.state.index,
      collection: String(body[call.name === "getMore" ? "collection" : call.name]),
    });
    const isStream = request.takesMore && isStreamed(body);
    let to = request.id;
    let reply = await answer(call);
    await this.#awake();
    while (!socket.destroyed && !request.isOneWay) {
      const bytes = writeReply({ id: to, by: request.by }, reply, isStream);
      socket.write(bytes);
      if (!isStream) return;
      // Each further answer is to the one before, and waits for what the one before did not say.
      to = bytes.readInt32LE(4);
      reply = await answer({ ...call, body: { ...body, topologyVersion: reply.topologyVersion } });
      await this.#awake();
    }
  }

  #callOf({ body }: Request, connection: number): Call {
    const { set, faults, retries } = this.#shared;
    const [name = ""] = Object.keys(body);
    return {
      name,
      body,
      db: String(body.$db),
      connection,
      member: this.state,
      set,
      faults,
      retries,
      cursors: this.#cursors,
    };
  }

  async #awake(): Promise<void> {
    while (this.state.isHung) await this.#awakening.next(Number.POSITIVE_INFINITY);
  }
}

/** A server on a free port of loopback. */
export async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the stand-in listens on no port");
  return { server, port: address.port };
}
