import {
  createDevice,
  createHttpClient,
  createLiveMeetup,
  type Device,
  type LiveMeetup,
  type LiveSnapshot,
  memoryStorage,
} from "@pintpoint/client";
import { createMemoryStore } from "../src/adapters/memory/meetups/meetup-store.ts";
import type { App } from "../src/app.ts";
import { createTestApp } from "../src/testing/create-test-app.ts";

/** A real server on a real port, which may be stopped and started again over the same store, and clients of it. */
export class RestartableServer {
  readonly #store = createMemoryStore();
  readonly #opened: LiveMeetup[] = [];
  #app: App | null = null;
  #port = 0;

  get baseUrl(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get http() {
    return createHttpClient({ baseUrl: this.baseUrl });
  }

  async start(): Promise<void> {
    this.#app = await createTestApp({ store: this.#store, clock: Date });
    const address = await this.#app.http.listen({ host: "127.0.0.1", port: this.#port });
    this.#port = Number(new URL(address).port);
  }

  async stop(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    await app?.shutDown(0);
  }

  /** A device that belongs to nobody, and a client on it. */
  openLive(meetupId: string, device: Device = createDevice(memoryStorage())): { live: LiveMeetup; device: Device } {
    const live = createLiveMeetup({ meetupId, baseUrl: this.baseUrl, device });
    this.#opened.push(live);
    return { live, device };
  }

  async close(): Promise<void> {
    for (const live of this.#opened.splice(0)) live.close();
    await this.stop();
  }
}

/** Fulfils with the first snapshot of which it is true, and the milliseconds that it took. */
export function waitForSnapshot(
  live: LiveMeetup,
  isMet: (snapshot: LiveSnapshot) => boolean,
  withinMs = 10_000,
): Promise<{ snapshot: LiveSnapshot; ms: number }> {
  const startedAt = Date.now();
  return new Promise((fulfil, reject) => {
    const check = () => {
      const snapshot = live.getSnapshot();
      if (!isMet(snapshot)) return;
      clearTimeout(timer);
      stop();
      fulfil({ snapshot, ms: Date.now() - startedAt });
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`not within ${withinMs} ms; the last was ${JSON.stringify(live.getSnapshot())}`));
    }, withinMs);
    const stop = live.subscribe(check);
    check();
  });
}
