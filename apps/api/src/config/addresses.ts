/** Where this process is reached: what invite links begin with, and which pages may open sockets. */
export class Addresses {
  readonly #publicUrl: string | null;
  readonly #origins: Set<string>;
  #printed: string[] = [];

  constructor({ publicUrl, allowedOrigins }: { publicUrl: string | null; allowedOrigins: readonly string[] }) {
    this.#publicUrl = publicUrl;
    this.#origins = new Set(allowedOrigins);
    if (publicUrl !== null) this.#origins.add(publicUrl);
  }

  /** Told after listening; the first is the one to be printed, and never loopback when another is bound. */
  listensOn(addresses: readonly string[]): void {
    this.#printed = [...addresses];
  }

  /** `http://192.168.1.5:3000`, without a slash at the end. */
  get base(): string {
    return this.#publicUrl ?? this.#printed[0] ?? "http://127.0.0.1:3000";
  }

  /** RT11: an exact list. A page without an origin (`null`) is refused; a program, which sends none, is not. */
  allowsOrigin(origin: string | undefined): boolean {
    if (origin === undefined) return true;
    return this.#origins.size > 0 ? this.#origins.has(origin) : this.#printed.includes(origin);
  }
}
