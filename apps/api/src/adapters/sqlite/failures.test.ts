import { StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { describe, expect, it } from "vitest";
import { commitFailure, isBusy, storeFailure } from "./failures.ts";

const sqliteError = (errcode: number): Error =>
  Object.assign(new Error("planted"), { code: "ERR_SQLITE_ERROR", errcode });
const extended = (primary: number): number => primary | (3 << 8);

describe("[MS11] SQLite's errors", () => {
  it.each([
    ["full", 13, StorageFull, StorageFull],
    ["busy", 5, StoreUnavailable, StoreUnavailable],
    ["locked", 6, StoreUnavailable, StoreUnavailable],
    ["read only", 8, StoreUnavailable, StoreUnconfirmed],
    ["a disk that fails", 10, StoreUnavailable, StoreUnconfirmed],
    ["damage", 11, StoreUnavailable, StoreUnconfirmed],
    ["cannot open", 14, StoreUnavailable, StoreUnconfirmed],
  ])("%s, before the commit and at it", (_, code, before, at) => {
    for (const errcode of [code, extended(code)]) {
      const error = sqliteError(errcode);
      expect(storeFailure(error)).toBeInstanceOf(before);
      expect(commitFailure(error)).toBeInstanceOf(at);
      expect(storeFailure(error)).toMatchObject({ cause: error });
    }
  });

  it("a fault of the program is not the database's", () => {
    for (const error of [sqliteError(1), sqliteError(19), new TypeError("ours"), "text"])
      expect(storeFailure(error)).toBe(error);
    expect(isBusy(new Error("busy"))).toBe(false);
  });
});
