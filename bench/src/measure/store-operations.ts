import { type Db, MongoClient } from "mongodb";

/** The database's own counters of what was read and written; a command such as `findAndModify` is in none of them. */
export class StoreOperations {
  readonly #client: MongoClient;

  constructor(uri: string) {
    this.#client = new MongoClient(uri, { writeConcern: { w: "majority" } });
  }

  get db(): Db {
    return this.#client.db();
  }

  /** Reads and writes since the database was started, whoever asked for them. */
  async count(): Promise<number> {
    const { opcounters } = await this.db.admin().command({ serverStatus: 1 });
    const counters: Record<string, unknown> = opcounters;
    return ["insert", "query", "update", "delete"].reduce((sum, name) => sum + Number(counters[name]), 0);
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
