import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type CommandCall, ReplyLost } from "./commands/command-call.ts";
import { Cursors } from "./commands/cursors.ts";
import { executeCommand } from "./commands/execute-command.ts";
import { isStreamed } from "./commands/hello.ts";
import { ChangeSignal } from "./set/change-signal.ts";
import type { CommandCounts } from "./set/command-counts.ts";
import type { InjectedFaults } from "./set/injected-faults.ts";
import type { MemberState } from "./set/member-state.ts";
import type { ReplicaSet } from "./set/replica-set.ts";
import type { RetryRecords } from "./store/retry-records.ts";
import { MessageSplitter } from "./wire/message-splitter.ts";
import { writeReply } from "./wire/reply.ts";
import { type Request, readRequest } from "./wire/request.ts";

/** What all members share. */
export interface MemberContext {
  set: ReplicaSet;
  faults: InjectedFaults;
  retries: RetryRecords;
  counts: CommandCounts;
}

/** One member's server: its sockets end, and stop answering, with it. */
export class Member {
  readonly state: MemberState;
  readonly #shared: MemberContext;
  readonly #server: Server;
  readonly #port: number;
  readonly #sockets = new Set<Socket>();
  readonly #resumed = new ChangeSignal();
  readonly #cursors = new Cursors();
  #connections = 0;

  /** `server` listens already. */
  constructor(state: MemberState, server: Server, port: number, shared: MemberContext) {
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
    this.state.isSuspended = false;
    this.#resumed.abandonAll();
    this.#cursors.clear();
    const closed = once(this.#server, "close");
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#shared.set.topologyChanged();
    await closed;
  }

  /** On the same port, as another process. */
  async revive(): Promise<void> {
    if (this.state.isAlive) return;
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.state.restarted();
    this.#shared.set.topologyChanged();
  }

  /** As SIGSTOP: the kernel still accepts and takes in, nothing answers. */
  suspend(): void {
    this.state.isSuspended = this.state.isAlive;
    this.#shared.set.topologyChanged();
  }

  /** As SIGCONT: what has come in meanwhile is carried out, also for clients that no longer wait. */
  resume(): void {
    this.state.isSuspended = false;
    this.#resumed.notifyAll();
    this.#shared.set.topologyChanged();
  }

  #serve(socket: Socket): void {
    this.#connections += 1;
    const connection = this.#connections;
    const { process } = this.state;
    const frames = new MessageSplitter();
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("close", () => this.#sockets.delete(socket));
    // The peer has disconnected: errors of its socket are ignored.
    socket.on("error", () => socket.destroy());
    let queue = Promise.resolve();
    const take = (frame: Buffer): void => {
      queue = queue
        .then(() => this.#whenResumed())
        .then(() => (this.state.delayMs > 0 ? pause(this.state.delayMs) : undefined))
        // What came in at a process that has died since is never carried out.
        .then(() => (this.state.process === process ? this.#answer(socket, connection, readRequest(frame)) : undefined))
        .catch((error: unknown) => this.#closeSocket(socket, error));
    };
    socket.on("data", (chunk) => {
      try {
        for (const frame of frames.push(Buffer.from(chunk))) take(frame);
      } catch (error) {
        this.#closeSocket(socket, error);
      }
    });
  }

  #closeSocket(socket: Socket, error: unknown): void {
    if (!(error instanceof ReplyLost)) console.error(`fake replica set, member ${this.state.index}:`, error);
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
    const isStream = request.isExhaustAllowed && isStreamed(body);
    let to = request.id;
    let reply = await executeCommand(call);
    await this.#whenResumed();
    while (!socket.destroyed && !request.isMoreToCome) {
      const bytes = writeReply({ id: to, by: request.by }, reply, isStream);
      socket.write(bytes);
      if (!isStream) return;
      // Each streamed reply has the previous reply's id as `responseTo`, and is sent when its topology version is
      // outdated.
      to = bytes.readInt32LE(4);
      reply = await executeCommand({ ...call, body: { ...body, topologyVersion: reply.topologyVersion } });
      await this.#whenResumed();
    }
  }

  #callOf({ body }: Request, connection: number): CommandCall {
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

  async #whenResumed(): Promise<void> {
    while (this.state.isSuspended) await this.#resumed.next(Number.POSITIVE_INFINITY);
  }
}

/** A server on a free port of loopback. */
export async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the fake replica set listens on no port");
  return { server, port: address.port };
}
