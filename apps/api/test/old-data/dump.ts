import { DatabaseSync } from "node:sqlite";
import type { Document, IndexDescription } from "mongodb";
import { BSON, MongoClient } from "mongodb";

/** SQL that makes the database again, its format included. */
export function sqliteText(file: string): string {
  const db = new DatabaseSync(file, { readOnly: true });
  const schema = db.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").all();
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").all();
  const rows = tables.flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => `INSERT INTO ${name} VALUES (${Object.values(row).map(literal).join(", ")});`),
  );
  const format = `PRAGMA user_version = ${db.prepare("PRAGMA user_version").get()?.user_version};`;
  db.close();
  return `${[...schema.map(({ sql }) => `${sql};`), ...rows, format].join("\n")}\n`;
}

function literal(value: unknown): string {
  if (value === null || typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value !== "string") throw new TypeError("our tables hold texts and numbers");
  return `'${value.replaceAll("'", "''")}'`;
}

interface Collection {
  name: string;
  indexes: IndexDescription[];
  documents: Document[];
}

/** Extended JSON of all collections, a line a document. */
export async function mongoText(uri: string): Promise<string> {
  const client = new MongoClient(uri);
  const db = client.db();
  const collections: string[] = [];
  for (const { name } of (await db.listCollections().toArray()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const indexes = (await db.collection(name).indexes()).filter((index) => index.name !== "_id_");
    const documents = await db.collection(name).find().sort({ _id: 1 }).toArray();
    const lines = documents.map((document) => BSON.EJSON.stringify(document, { relaxed: true }));
    collections.push(
      `{"name": "${name}", "indexes": ${JSON.stringify(indexes)}, "documents": [\n${lines.join(",\n")}\n]}`,
    );
  }
  await client.close();
  return `[${collections.join(",\n")}]\n`;
}

/** Puts what `mongoText` gave into an empty database. */
export async function loadMongo(uri: string, text: string): Promise<void> {
  const client = new MongoClient(uri);
  const collections: Collection[] = BSON.EJSON.parse(text);
  for (const { name, indexes, documents } of collections) {
    const collection = client.db().collection(name);
    if (indexes.length > 0) await collection.createIndexes(indexes);
    await collection.insertMany(documents);
  }
  await client.close();
}
