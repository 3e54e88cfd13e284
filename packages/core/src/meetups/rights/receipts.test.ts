import { describe, expect, it } from "vitest";
import { applyInPlace } from "../../change/apply-in-place.ts";
import { instantOf } from "../../shared/instant.ts";
import { day, noon } from "../../testing/a-record.ts";
import { participantId as p } from "../../testing/ids.ts";
import { guest, organiser, person } from "../../testing/play.ts";
import { identify } from "./identity.ts";
import {
  addReceipt,
  findReceipt,
  mayBePruned,
  receiptContentJson,
  receiptContentOf,
  receiptOwner,
  removeExpiredReceipts,
} from "./receipts.ts";
import type { Receipt, Vault } from "./vault.ts";
import { sharedOwner } from "./vault.ts";

const empty = (): Vault => ({ organiser: "org", tokens: { mine: p(1) }, receipts: {} });
const receipt = (version: number, at = noon): Receipt => ({
  command: `hash-${version}`,
  version,
  at: instantOf(at),
  result: { version },
});

function remember(vault: Vault, owner: string, version: number, now = noon): void {
  applyInPlace(vault, addReceipt(vault, owner, `key-${version}`, receipt(version, now), now));
}

describe("what a receipt keeps", () => {
  it.each([
    [
      { participant: { id: p(1), name: "Anna" }, token: "sealed" },
      { id: p(1), token: "sealed" },
    ],
    [{ id: "c_1", text: "secret", participantId: p(1) }, { id: "c_1" }],
    [{ token: "sealed" }, { token: "sealed" }],
    [
      { id: p(1), token: "sealed" },
      { id: p(1), token: "sealed" },
    ],
    [{ participant: null, token: null }, {}],
    [null, {}],
    ["text", {}],
    [[1], {}],
  ])("[MS17] of %j is %j", (result, kept) => {
    expect(receiptContentOf(result)).toEqual(kept);
    expect(receiptContentOf(receiptContentJson(receiptContentOf(result)))).toEqual(kept);
  });

  it("[MS7] what is dead by now, and nothing else, is taken away", () => {
    const vault = empty();
    remember(vault, p(1), 2, noon - day);
    remember(vault, sharedOwner, 3, noon - day);
    vault.receipts[sharedOwner] = { ...vault.receipts[sharedOwner], living: receipt(4, noon - day + 1_000) };
    applyInPlace(vault, removeExpiredReceipts(vault, noon));
    expect(vault.receipts).toEqual({ [sharedOwner]: { living: receipt(4, noon - day + 1_000) } });
  });
});

describe("whether a receipt may have been pruned", () => {
  it("[MS7] it may when as many of its owner's are younger as are kept, and none of them came later than is asked for", () => {
    const vault = empty();
    for (const version of [5, 6, 7]) remember(vault, p(1), version);
    for (const version of [5, 6, 7]) remember(vault, sharedOwner, version);
    expect(mayBePruned(vault, p(1), 4, 7)).toBe(true);
    expect(mayBePruned(vault, p(1), 5, 7)).toBe(false);
    expect(mayBePruned(vault, p(1), 4, 6)).toBe(false);
    expect(mayBePruned(vault, p(2), 4, 7)).toBe(false);
    expect(mayBePruned(vault, sharedOwner, 4, 7)).toBe(false);
    for (let version = 8; version < 505; version++) remember(vault, sharedOwner, version);
    expect(mayBePruned(vault, sharedOwner, 4, 504)).toBe(true);
  });
});

describe("remembering a receipt", () => {
  it("[MS7] sets it under its owner", () => {
    const change = addReceipt(empty(), p(1), "key", receipt(2), noon);
    expect(change).toEqual({ set: { [`receipts.${p(1)}.key`]: receipt(2) }, unset: [] });
  });

  it("[MS7] keeps a participant's last 3", () => {
    const vault = empty();
    for (const version of [2, 3, 4, 5, 6]) remember(vault, p(1), version);
    remember(vault, p(2), 7);
    expect(Object.keys(vault.receipts[p(1)] ?? {}).toSorted()).toEqual(["key-4", "key-5", "key-6"]);
    expect(Object.keys(vault.receipts[p(2)] ?? {})).toEqual(["key-7"]);
  });

  it("[MS7] keeps the last 500 of all others", () => {
    const vault = empty();
    for (let version = 2; version <= 503; version++) remember(vault, sharedOwner, version);
    const kept = Object.keys(vault.receipts[sharedOwner] ?? {});
    expect(kept).toHaveLength(500);
    expect(kept).not.toContain("key-3");
    expect(kept).toContain("key-4");
    expect(kept).toContain("key-503");
  });

  it("[MS7] prunes what is older than 24 h", () => {
    const vault = empty();
    remember(vault, sharedOwner, 2, noon);
    remember(vault, sharedOwner, 3, noon + day / 2);
    remember(vault, sharedOwner, 4, noon + day);
    expect(Object.keys(vault.receipts[sharedOwner] ?? {})).toEqual(["key-3", "key-4"]);
  });

  it("[MS7] a key that is used again after its time names the new result only", () => {
    const vault = empty();
    remember(vault, p(1), 2);
    const change = addReceipt(vault, p(1), "key-2", receipt(9, noon + 2 * day), noon + 2 * day);
    expect(change).toEqual({ set: { [`receipts.${p(1)}.key-2`]: receipt(9, noon + 2 * day) }, unset: [] });
  });
});

describe("finding a receipt", () => {
  const vault = (): Vault => {
    const full = empty();
    remember(full, p(1), 2);
    remember(full, sharedOwner, 3);
    return full;
  };

  it("[MS7] looks under the participant and among the others'", () => {
    expect(findReceipt(vault(), person(1), "key-2", noon)).toEqual(receipt(2));
    expect(findReceipt(vault(), person(1), "key-3", noon)).toEqual(receipt(3));
    for (const identity of [guest, organiser]) {
      expect(findReceipt(vault(), identity, "key-3", noon)).toEqual(receipt(3));
      expect(findReceipt(vault(), identity, "key-2", noon)).toBeUndefined();
    }
    expect(findReceipt(vault(), person(2), "toString", noon)).toBeUndefined();
  });

  it("[MS7] [MS10] looks under everybody for a token that is nobody's any more", () => {
    expect(findReceipt(vault(), null, "key-2", noon)).toEqual(receipt(2));
    expect(findReceipt(vault(), null, "key-3", noon)).toEqual(receipt(3));
    expect(findReceipt(vault(), null, "key-4", noon)).toBeUndefined();
  });

  it("[MS7] forgets after 24 h", () => {
    expect(findReceipt(vault(), guest, "key-3", noon + day - 1)).toBeDefined();
    expect(findReceipt(vault(), guest, "key-3", noon + day)).toBeUndefined();
  });
});

describe("the owner of a receipt", () => {
  it("[MS7] is the participant; of a leave or a new link, and of everybody else's commands, the others", () => {
    expect(receiptOwner(person(1), "castVotes")).toBe(p(1));
    expect(receiptOwner(person(1), "leave")).toBe(sharedOwner);
    expect(receiptOwner(person(1), "relink")).toBe(sharedOwner);
    expect(receiptOwner(organiser, "decide")).toBe(sharedOwner);
    expect(receiptOwner(guest, "join")).toBe(sharedOwner);
    expect(receiptOwner(null, "castVotes")).toBe(sharedOwner);
  });
});

describe("whose token it is", () => {
  it("[MS1] is a guest's without one, nobody's when it is unknown", () => {
    expect(identify(empty(), undefined)).toEqual(guest);
    expect(identify(empty(), "org")).toEqual(organiser);
    expect(identify(empty(), "mine")).toEqual(person(1));
    for (const wrong of ["", "other", "constructor", "__proto__"]) expect(identify(empty(), wrong)).toBeNull();
  });
});
