import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { RetryAfter } from "../rate-limits/retry-after.ts";
import type { GatewayDeps } from "./gateway-deps.ts";

export type SocketRefusalReason = Parameters<GatewayDeps["telemetry"]["socketRefused"]>[0];
type Deps = Pick<GatewayDeps, "allowsOrigin" | "allowsHost" | "addressOf" | "limits" | "telemetry" | "countUpgrade">;

/**
 * RT11: decides whether a socket may be opened. Counts the sockets of each address, also those whose handshake is
 * running.
 */
export class Admission {
  readonly #deps: Deps;
  readonly #sockets = new Map<string, number>();
  /** Connections that were admitted and have no socket yet, with the address they count for. */
  readonly #pending = new Map<Socket, string>();
  #isClosed = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** From now on nobody may. */
  close(): void {
    this.#isClosed = true;
  }

  /** Counts one more attempt of the address; null when it is not one too many. */
  async countAttempt(request: IncomingMessage): Promise<RetryAfter> {
    const verdict = await this.#deps.countUpgrade(this.#deps.addressOf(request));
    if (verdict !== null) this.#deps.telemetry.socketRefused("rate");
    return verdict;
  }

  /**
   * Admits the upgrade and returns null, or returns why not. An admitted one counts until `socketClosed`, or until its
   * connection fails.
   */
  admit(request: IncomingMessage): SocketRefusalReason | null {
    const reason = this.#refusalReason(request);
    if (reason === "origin") this.#deps.telemetry.socketRefused(reason, request.headers.origin);
    else if (reason !== null) this.#deps.telemetry.socketRefused(reason);
    else this.#addPending(request.socket, this.#deps.addressOf(request));
    return reason;
  }

  #refusalReason(request: IncomingMessage): SocketRefusalReason | null {
    const { allowsHost, allowsOrigin, addressOf, limits } = this.#deps;
    if (this.#isClosed) return "draining";
    if (!allowsHost(request.headers.host)) return "host";
    if (!allowsOrigin(request.headers.origin)) return "origin";
    return (this.#sockets.get(addressOf(request)) ?? 0) < limits.socketsPerAddress ? null : "limit";
  }

  #addPending(connection: Socket, address: string): void {
    this.#sockets.set(address, (this.#sockets.get(address) ?? 0) + 1);
    this.#pending.set(connection, address);
    connection.once("close", this.#connectionClosed);
  }

  readonly #connectionClosed = (): void => {
    // A closed connection has no remote address any more, so it is found by its state.
    for (const [connection, address] of this.#pending) {
      if (!connection.closed) continue;
      this.#pending.delete(connection);
      this.socketClosed(address);
    }
  };

  /** The socket is there. Gives the address that it counts for until `socketClosed`. */
  socketOpened({ socket }: IncomingMessage): string {
    socket.removeListener("close", this.#connectionClosed);
    const address = this.#pending.get(socket) ?? "";
    this.#pending.delete(socket);
    return address;
  }

  socketClosed(address: string): void {
    const sockets = (this.#sockets.get(address) ?? 1) - 1;
    if (sockets > 0) this.#sockets.set(address, sockets);
    else this.#sockets.delete(address);
  }
}
