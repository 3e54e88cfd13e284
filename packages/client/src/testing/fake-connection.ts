import type { ClientEventName, ClientPayload, ServerEventName, ServerPayload } from "@pintpoint/contract";
import { problemOf } from "@pintpoint/contract";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { AcceptedAck, LiveConnection, LiveConnectionListener } from "../live/live-connection.ts";
import type { FakeServerState } from "./fake-server-state.ts";

/** A socket without a network: it comes back only when it is told to reconnect now, restarted or opened by the test. */
export class FakeConnection implements LiveConnection {
  connected = false;
  closed = false;
  restarts = 0;
  reconnects = 0;
  /** Requests are sent and never answered, as on a connection that died in its sleep. */
  isUnresponsive = false;
  readonly presences: string[] = [];
  readonly #server: FakeServerState;
  readonly #listener: LiveConnectionListener;
  #joined = false;
  #rejectPending: ((error: Unreachable) => void)[] = [];

  constructor(server: FakeServerState, listener: LiveConnectionListener) {
    this.#server = server;
    this.#listener = listener;
  }

  open(): void {
    if (this.connected || this.closed || this.#server.socket === "down") return;
    this.connected = true;
    this.isUnresponsive = false;
    queueMicrotask(() => {
      if (this.connected) this.#listener.connected();
    });
  }

  drop(): void {
    if (!this.connected) return;
    this.connected = false;
    this.#joined = false;
    this.#listener.lost();
    for (const reject of this.#rejectPending.splice(0)) reject(new Unreachable("network"));
  }

  reconnectNow(): void {
    this.reconnects += 1;
    this.open();
  }

  restart(): void {
    this.restarts += 1;
    this.drop();
    this.open();
  }

  close(): void {
    this.closed = true;
    this.connected = false;
    for (const reject of this.#rejectPending.splice(0)) reject(new Unreachable("network"));
  }

  push<Name extends ServerEventName>(name: Name, payload: ServerPayload<Name>): void {
    if (this.connected && this.#joined) this.#listener.received(name, payload);
  }

  request<Name extends ClientEventName>(
    name: Name,
    payload: ClientPayload<Name>,
    timeoutMs: number,
  ): Promise<AcceptedAck<Name>>;
  request(...asked: Asked): Promise<AcceptedAck<ClientEventName>> {
    return new Promise((fulfil, reject) => {
      this.#rejectPending.push(reject);
      const timer = setTimeout(() => reject(new Unreachable("timeout")), asked[2]);
      if (this.isUnresponsive) return;
      const answer = asked[0] === "meetup:watch" ? this.#watch(asked[1]) : this.#other(asked);
      answer.then(fulfil, reject).finally(() => clearTimeout(timer));
    });
  }

  async #watch(payload: ClientPayload<"meetup:watch">): Promise<AcceptedAck<"meetup:watch">> {
    const server = this.#server;
    const { version, epoch, token } = payload;
    server.watches.push({ version, epoch, token });
    if (server.gone) throw new ProblemError(problemOf("meetup_not_found"));
    if (server.refuseWatch) throw new ProblemError(problemOf(server.refuseWatch));
    if (server.identityOf(token) === null) throw new ProblemError(problemOf("not_allowed"));
    // Joined first, read afterwards.
    this.#joined = true;
    const known = version !== undefined && epoch === server.meetup.epoch && !server.hasNoHistory;
    const patches = server.history.filter(({ from }) => version !== undefined && from >= version);
    const answer = known ? { ok: true as const, patches } : { ok: true as const, meetup: server.meetup };
    if (server.watchTakes > 0) await new Promise((fulfil) => setTimeout(fulfil, server.watchTakes));
    return structuredClone(answer);
  }

  async #other([name, payload]: Exclude<Asked, ["meetup:watch", ...unknown[]]>) {
    if (name === "presence:set") this.presences.push(payload.state);
    if (name !== "votes:cast") return { ok: true as const };
    const { participantId, votes, key, token } = payload;
    const command = { kind: "castVotes" as const, participantId, votes };
    const { version } = await this.#server.mutate({
      transport: "socket",
      kind: "castVotes",
      key,
      bearer: token,
      command,
    });
    return { ok: true as const, version };
  }
}

type Asked = {
  [Name in ClientEventName]: [name: Name, payload: ClientPayload<Name>, timeoutMs: number];
}[ClientEventName];
