import type { MeetupStore } from "@pintpoint/core";
import { createMemoryStore } from "../../src/adapters/memory/meetups/meetup-store.ts";
import { MemoryDatabase } from "../../src/adapters/memory/meetups/memory-database.ts";
import type { App } from "../../src/app.ts";
import { createMeetupByHttp, testClientOf } from "../../src/meetups/testing/test-client.ts";
import { beerMeetup } from "../../src/meetups/testing/test-node.ts";
import { createTestApp } from "../../src/testing/create-test-app.ts";
import type { ExistingIds } from "./existing-ids.ts";

/** A real server on a port, whose whole state can be read, secrets included. */
export class FuzzedServer {
  readonly origin: string;
  /** What the log calls an error. */
  readonly failures: string[];
  readonly #app: App;
  readonly #database: MemoryDatabase;
  #live: ExistingIds | null = null;

  private constructor(app: App, origin: string, database: MemoryDatabase, failures: string[]) {
    this.origin = origin;
    this.failures = failures;
    this.#app = app;
    this.#database = database;
  }

  /** @param spoil gives a control's store */
  static async open(spoil = (store: MeetupStore) => store): Promise<FuzzedServer> {
    const database = new MemoryDatabase();
    const failures: string[] = [];
    const error = 50;
    const log = (line: string) => {
      const entry: { level: number } = JSON.parse(line);
      if (entry.level >= error) failures.push(line);
    };
    const app = await createTestApp({ store: spoil(createMemoryStore({ database })), log });
    const origin = await app.http.listen({ host: "127.0.0.1", port: 0 });
    return new FuzzedServer(app, origin, database, failures);
  }

  /** The meetup that is fuzzed: with everything in it that can be named, and a new one when it is gone. */
  async live(): Promise<ExistingIds> {
    const isThere =
      this.#live !== null && this.#database.meetups.get(this.#live.record.meetup.id) === this.#live.record;
    if (this.#live === null || !isThere || isIncomplete(this.#live)) this.#live = await this.#begin();
    return this.#live;
  }

  /** Begins with a new meetup, whatever became of the one before. */
  startNewMeetup(): void {
    this.#live = null;
  }

  /** All meetups and creations there are. */
  state(): string {
    const { meetups, creations } = this.#database;
    return JSON.stringify([[...meetups], [...creations]]);
  }

  close(): Promise<void> {
    return this.#app.shutDown(0);
  }

  async #begin(): Promise<ExistingIds> {
    this.#database.meetups.clear();
    this.#database.creations.clear();
    const send = testClientOf(this.#app);
    const { id, path, anna, organiserToken, slot } = await createMeetupByHttp(send, {
      slots: [...beerMeetup.slots, { date: "2026-12-08" }],
    });
    const { json } = await send("POST", `${path}/participants`, { body: { name: "Ben" } });
    await send("PUT", `${anna.path}/votes`, { body: { votes: { [slot]: "yes" } }, token: anna.token });
    await send("POST", `${path}/comments`, { body: { text: "Hm" }, token: anna.token });
    const record = this.#database.meetups.get(id);
    if (record === undefined || record === "gone") throw new Error("not created");
    return { record, tokens: [anna.token, organiserToken, json.token] };
  }
}

/** Something is missing that a request could name, or a person who could send it. */
function isIncomplete({ record: { meetup, vault } }: ExistingIds): boolean {
  const { slots, venues, participants, comments } = meetup;
  const isEmpty = [slots, venues, participants, comments].some((map) => Object.keys(map).length === 0);
  return isEmpty || meetup.status === "decided" || Object.keys(vault.tokens).length < 2;
}
