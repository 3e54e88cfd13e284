import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryDirectory } from "../../testing/temporary-directory.ts";
import { DataDirectoryInUse, DataDirectoryUnusable } from "./data-directory-errors.ts";
import { meetupMigrations } from "./meetups/migrations.ts";
import { databaseFile, openDatabase as openWith, unusableReason } from "./open-database.ts";

const openDatabase = (directory: string): DatabaseSync => openWith(directory, [meetupMigrations]);

function open(directory: string): DatabaseSync {
  const db = openDatabase(directory);
  onTestFinished(() => {
    if (db.isOpen) db.close();
  });
  return db;
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return expect.fail("it should have thrown");
}

describe("the database of a data directory", () => {
  it("[MS6] writes ahead, syncs every commit, and is this process's alone", () => {
    const db = open(temporaryDirectory());
    const pragma = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(pragma("journal_mode")).toBe("wal");
    expect(pragma("synchronous")).toBe(2);
    expect(pragma("locking_mode")).toBe("exclusive");
    expect(pragma("busy_timeout")).toBeLessThanOrEqual(100);
  });

  it("[SX17] is refused to a second one with the directory's name, soon, and free again when the first is closed", () => {
    const directory = join(temporaryDirectory(), "made", "if need be");
    const first = open(directory);
    const startedAt = performance.now();
    const error = thrownBy(() => openDatabase(directory));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(error).toBeInstanceOf(DataDirectoryInUse);
    expect(error).toMatchObject({
      directory,
      message: `The data directory ${directory} is in use by another process.`,
    });
    first.close();
    expect(open(directory).isOpen).toBe(true);
  });

  it("[SX16] its files are for their owner alone, whatever they were before", () => {
    const directory = temporaryDirectory();
    const old = new DatabaseSync(join(directory, databaseFile));
    old.exec("PRAGMA journal_mode = WAL");
    old.close();
    for (const file of readdirSync(directory)) chmodSync(join(directory, file), 0o644);
    open(directory).exec("CREATE TABLE t (a)");
    const modes = readdirSync(directory).map((file) => [file, statSync(join(directory, file)).mode & 0o777]);
    expect(modes.map(([file]) => file)).toContain(`${databaseFile}-wal`);
    expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
  });

  it("an empty file that never was a database is a new one, and one that was removed with its side files, too", () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, databaseFile), "");
    open(directory).close();
    rmSync(join(directory, databaseFile));
    expect(open(directory).isOpen).toBe(true);
  });

  it("a refused second one does the first no harm", () => {
    const directory = temporaryDirectory();
    const first = open(directory);
    first.exec("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    for (let n = 0; n < 3; n++) expect(() => openDatabase(directory)).toThrow(DataDirectoryInUse);
    first.exec("INSERT INTO t VALUES (2)");
    expect(first.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(2);
    expect(first.prepare("PRAGMA integrity_check").get()?.integrity_check).toBe("ok");
  });

  it.each<[string, (directory: string) => string]>([
    [
      "a file stands where the directory should be",
      (directory) => {
        writeFileSync(join(directory, "file"), "");
        return join(directory, "file");
      },
    ],
    [
      "the file in it is no database",
      (directory) => {
        writeFileSync(join(directory, databaseFile), "no database, but long enough to look like one. ".repeat(100));
        return directory;
      },
    ],
    [
      "a page in the middle of it was overwritten",
      (directory) => {
        const db = openDatabase(directory);
        db.exec(
          "CREATE TABLE t (a); INSERT INTO t SELECT hex(randomblob(500)) FROM json_each('[1,2,3,4,5,6,7,8,9,10]')",
        );
        db.close();
        const file = join(directory, databaseFile);
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0x5a, Math.floor(bytes.length / 2)));
        return directory;
      },
    ],
    [
      "it is empty, and was a database once",
      (directory) => {
        openDatabase(directory).close();
        writeFileSync(join(directory, databaseFile), "");
        return directory;
      },
    ],
    [
      "it is empty beside a log that is not",
      (directory) => {
        writeFileSync(join(directory, databaseFile), "");
        writeFileSync(join(directory, `${databaseFile}-wal`), "the log of an older program");
        return directory;
      },
    ],
    [
      "it is missing beside a log",
      (directory) => {
        writeFileSync(join(directory, `${databaseFile}-wal`), "the log of an older program");
        return directory;
      },
    ],
    [
      "it was written by a newer program",
      (directory) => {
        const db = new DatabaseSync(join(directory, databaseFile));
        db.exec("PRAGMA user_version = 99");
        db.close();
        return directory;
      },
    ],
  ])("[SX17] says in one line that it is unusable when %s", (_, prepare) => {
    const directory = prepare(temporaryDirectory());
    const error = thrownBy(() => openDatabase(directory));
    expect(error).toBeInstanceOf(DataDirectoryUnusable);
    expect(String(error)).toContain(directory);
    expect(String(error)).not.toContain("\n");
  });

  it.each([
    ["EACCES", {}],
    ["EPERM", {}],
    ["EROFS", {}],
    ["ERR_SQLITE_ERROR", { errcode: 14 }],
    ["ERR_SQLITE_ERROR", { errcode: 1_544 }],
  ])("says for which user it is not writable: %s %j", (code, more) => {
    const error = Object.assign(new Error("no rights"), { code, ...more });
    expect(unusableReason(error, 1_234)).toBe("it is not writable for user 1234 (no rights)");
    expect(unusableReason(new Error("the disk is on fire"), 1_234)).toBe("the disk is on fire");
  });

  it("says so to a user without rights", () => {
    const directory = temporaryDirectory();
    const program = `
      import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, "open-database.ts"))};
      try { openDatabase(${JSON.stringify(join(directory, "data"))}, []); } catch (error) { console.log(error.message); }`;
    chmodSync(directory, 0o555);
    // Rights do not bind root.
    const own = process.getuid?.() ?? 0;
    const user = own === 0 ? 65_534 : own;
    const args = ["--input-type=module", "--eval", program];
    const said = spawnSync(process.execPath, args, { ...(own === 0 && { uid: user }), encoding: "utf8" }).stdout;
    expect(said).toContain(`it is not writable for user ${user}`);
  });
});
