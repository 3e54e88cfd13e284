import { isIPv4 } from "node:net";

/** With every port of the machine there could be many. */
const maxAcceptedHosts = 100;

export interface AddressSettings {
  publicUrl: string | null;
  allowedOrigins: readonly string[];
  /** It listens on loopback only, and no proxy is configured. */
  isLocal?: boolean;
}

/** The addresses of this process: base of invite links, and which pages may open sockets. */
export class Addresses {
  readonly #publicUrl: string | null;
  readonly #origins: Set<string>;
  /** Host names that may be asked for; null: any. */
  readonly #allowedHosts: Set<string> | null;
  /** What was allowed before, as it was written. */
  readonly #acceptedHosts = new Set<string>();
  #listening: string[] = [];

  constructor({ publicUrl, allowedOrigins, isLocal = false }: AddressSettings) {
    this.#publicUrl = publicUrl;
    this.#origins = new Set(allowedOrigins);
    if (publicUrl !== null) this.#origins.add(publicUrl);
    this.#allowedHosts = isLocal ? new Set(Array.from(this.#origins, (origin) => new URL(origin).hostname)) : null;
  }

  /** Told after listening; the first is the one to be printed, and never loopback when another is bound. */
  listensOn(addresses: readonly string[]): void {
    this.#listening = [...addresses];
  }

  /** `http://192.168.1.5:3000`, without a slash at the end. */
  get baseUrl(): string {
    return this.#publicUrl ?? this.#listening[0] ?? "http://127.0.0.1:3000";
  }

  /**
   * DNS rebinding: a page whose host name was made to point to this machine sends that name as Host. When only this
   * machine can connect, the allowed names are known: loopback and those of the configuration. A program may send no
   * Host.
   */
  allowsHost(host: string | undefined): boolean {
    if (this.#allowedHosts === null || host === undefined || this.#acceptedHosts.has(host)) return true;
    const isAllowed = this.#isAllowedHost(host, this.#allowedHosts);
    // The same host is asked for again and again, and parsing an address costs as much as the rest of the hook.
    if (isAllowed && this.#acceptedHosts.size < maxAcceptedHosts) this.#acceptedHosts.add(host);
    return isAllowed;
  }

  #isAllowedHost(host: string, hosts: ReadonlySet<string>): boolean {
    const url = `http://${host}`;
    if (/[@/?#\\\s]/.test(host) || !URL.canParse(url)) return false;
    const name = new URL(url).hostname;
    return isLoopback(name) || hosts.has(name);
  }

  /** RT11: an exact list. A page without an origin (`null`) is refused; a program, which sends none, is not. */
  allowsOrigin(origin: string | undefined): boolean {
    if (origin === undefined) return true;
    return this.#origins.size > 0 ? this.#origins.has(origin) : this.#listening.includes(origin);
  }
}

/** A host name or address, IPv6 with or without brackets, that leads to this machine whoever resolves it. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
}
