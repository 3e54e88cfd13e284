import { DatabaseSync } from "node:sqlite";
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

/** Extended JSON: a line a document, under its collection's name. */
export async function mongoText(uri: string): Promise<string> {
  const client = new MongoClient(uri);
  const db = client.db();
  const lines: string[] = [];
  for (const { name } of (await db.listCollections().toArray()).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    for (const document of await db.collection(name).find().sort({ _id: 1 }).toArray())
      lines.push(BSON.EJSON.stringify({ [name]: document }, { relaxed: true }));
  await client.close();
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** Puts what `mongoText` gave into an empty database; indexes are made by the program's migrations. */
export async function loadMongo(uri: string, text: string): Promise<void> {
  const client = new MongoClient(uri);
  const lines: Record<string, object>[] = BSON.EJSON.parse(text);
  for (const line of lines)
    for (const [name, document] of Object.entries(line)) await client.db().collection(name).insertOne(document);
  await client.close();
}
