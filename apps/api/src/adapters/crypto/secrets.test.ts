import { describe, expect, it } from "vitest";
import { nodeSecrets as secrets } from "./secrets.ts";

const key = "0123456789abcdef";

describe("node secrets", () => {
  it("[MS7] [SX11] a token in a stored result opens only under its own idempotency key", () => {
    const sealed = secrets.seal("the token", key);
    expect(sealed).not.toContain("the token");
    expect(secrets.unseal(sealed, key)).toBe("the token");
    expect(() => secrets.unseal(sealed, `${key}!`)).toThrow();
    expect(() => secrets.unseal(`A${sealed.slice(1)}`, key) && secrets.unseal(`B${sealed.slice(1)}`, key)).toThrow();
  });

  it("[MS7] a retry hashes to the same command whatever the order of its fields", () => {
    const asked = { kind: "join", participant: { name: "Anna", partySize: 2 }, list: [{ b: 1, a: [] }] };
    const again = {
      list: [{ a: [], b: 1 }],
      participant: { partySize: 2, name: "Anna", avatar: undefined },
      kind: "join",
    };
    expect(secrets.commandHash(again)).toBe(secrets.commandHash(asked));
    expect(secrets.commandHash({ ...asked, list: [{ b: 1, a: [null] }] })).not.toBe(secrets.commandHash(asked));
  });

  it("[MS7] a key belongs to its bearer, and a guest is not somebody whose token is empty", () => {
    const ids = [secrets.receiptId(undefined, key), secrets.receiptId("", key), secrets.receiptId("t", key)];
    expect(new Set(ids).size).toBe(3);
    expect(secrets.receiptId("t", key)).toBe(secrets.receiptId("t", key));
    expect(ids.join("")).not.toContain(".");
  });
});
