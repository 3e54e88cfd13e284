interface Flight<Value> {
  running: Promise<Value>;
  next: Promise<Value> | null;
}

/**
 * Single flight (CA2): at most one load runs and one waits for each key. A caller that comes while one runs shares it
 * only if its result is fresh enough: the load may have read the store before a write that was acknowledged since
 * (MS5).
 */
export class SingleFlight<Value> {
  readonly #flights = new Map<string, Flight<Value>>();

  /** @param load called when no load is under way that will do */
  async get(key: string, load: () => Promise<Value>, isGoodEnough: (value: Value) => boolean): Promise<Value> {
    const loads = this.#flights.get(key);
    if (loads === undefined) return this.#start(key, load);
    const value = await loads.running.catch(() => null);
    if (value !== null && isGoodEnough(value)) return value;
    // A load that starts from here on starts after this call.
    loads.next ??= this.#start(key, load);
    return loads.next;
  }

  #start(key: string, load: () => Promise<Value>): Promise<Value> {
    const running = load();
    const loads: Flight<Value> = { running, next: null };
    this.#flights.set(key, loads);
    const end = () => {
      if (this.#flights.get(key) === loads) this.#flights.delete(key);
    };
    running.then(end, end);
    return running;
  }
}
