import type { IncomingMessage } from "node:http";
import type { GatewayDeps } from "./gateway-deps.ts";

type Refusal = Parameters<GatewayDeps["telemetry"]["socketRefused"]>[0];

/** RT11: who may open a socket. Counts the sockets of each address. */
export class Admission {
  readonly #deps: Pick<GatewayDeps, "allowsOrigin" | "addressOf" | "limits" | "telemetry">;
  readonly #sockets = new Map<string, number>();
  #isClosed = false;

  constructor(deps: Pick<GatewayDeps, "allowsOrigin" | "addressOf" | "limits" | "telemetry">) {
    this.#deps = deps;
  }

  /** From now on nobody may. */
  close(): void {
    this.#isClosed = true;
  }

  /** Why the upgrade is refused; null when it is not. */
  refusal(request: IncomingMessage): Refusal | null {
    const reason = this.#judge(request);
    if (reason !== null) this.#deps.telemetry.socketRefused(reason);
    return reason;
  }

  #judge(request: IncomingMessage): Refusal | null {
    const { allowsOrigin, addressOf, limits } = this.#deps;
    if (this.#isClosed) return "draining";
    if (!allowsOrigin(request.headers.origin)) return "origin";
    return (this.#sockets.get(addressOf(request)) ?? 0) < limits.socketsPerAddress ? null : "limit";
  }

  /** The address that the socket counts for until `left`. */
  entered(request: IncomingMessage): string {
    const address = this.#deps.addressOf(request);
    this.#sockets.set(address, (this.#sockets.get(address) ?? 0) + 1);
    return address;
  }

  left(address: string): void {
    const sockets = (this.#sockets.get(address) ?? 1) - 1;
    if (sockets > 0) this.#sockets.set(address, sockets);
    else this.#sockets.delete(address);
  }
}
