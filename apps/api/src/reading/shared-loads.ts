interface Flight<Value> {
  running: Promise<Value>;
  next: Promise<Value> | null;
}

/**
 * Single flight (CA2): at most one load a key runs and one waits, however many ask. Who comes while one runs shares it
 * only if its value is good enough: it may have looked at the store before something that was acknowledged since (MS5).
 */
export class SingleFlight<Value> {
  readonly #flights = new Map<string, Flight<Value>>();

  /** @param load called when no load is under way that will do */
  async get(key: string, load: () => Promise<Value>, isGoodEnough: (value: Value) => boolean): Promise<Value> {
    const loads = this.#flights.get(key);
    if (loads === undefined) return this.#start(key, load);
    const value = await loads.running.catch(() => null);
    if (value !== null && isGoodEnough(value)) return value;
    // Whatever starts from here on starts after the question was asked.
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
