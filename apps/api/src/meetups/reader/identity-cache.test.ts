import { organiserToken, participantId, recordOf, tokenOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { IdentityCache } from "./identity-cache.ts";

const at = (version: number, epoch = "e1") => ({ epoch, version });
const revocationState = (version: number, lastRevocation?: number) => ({
  ...at(version),
  ...(lastRevocation !== undefined && { lastRevocation }),
});
const anna = { kind: "participant", id: participantId(1) } as const;

/** A record with so many participants. */
function recordWith(people: number, version = 1) {
  const record = recordOf({});
  record.meetup.version = version;
  record.meetup.epoch = "e1";
  record.vault.tokens = Object.fromEntries(Array.from({ length: people }, (_, n) => [tokenOf(n), participantId(n)]));
  return record;
}

describe("remembered identities", () => {
  it("[MS10] hold while no token has died since they were read, and in their epoch", () => {
    const identities = new IdentityCache();
    identities.add("m", "t", { identity: anna, position: at(5) });
    expect(identities.find("m", "t", revocationState(5))).toEqual(anna);
    expect(identities.find("m", "t", revocationState(9, 5))).toEqual(anna);
    expect(identities.find("m", "t", revocationState(9, 6))).toBeNull();
    // Nobody says when a token died last.
    expect(identities.find("m", "t", revocationState(9))).toBeNull();
    expect(identities.find("m", "t", { ...revocationState(9, 5), epoch: "e2" })).toBeNull();
    expect(identities.find("other", "t", revocationState(5))).toBeNull();
    expect(identities.find("m", "other", revocationState(5))).toBeNull();
  });

  it("[MS10] so do those of a whole meetup; what it does not name is not known to be nobody's", () => {
    const identities = new IdentityCache();
    const record = recordWith(3, 5);
    identities.addAll("m", record);
    expect(identities.find("m", tokenOf(1), revocationState(7, 5))).toEqual(anna);
    expect(identities.find("m", organiserToken, revocationState(7, 5))).toEqual({ kind: "organiser" });
    expect(identities.find("m", tokenOf(1), revocationState(7, 6))).toBeNull();
    for (const nobodys of ["nobody's", "toString", "__proto__", ""])
      expect(identities.find("m", nobodys, revocationState(5))).toBeNull();
    identities.add("m", "new", { identity: anna, position: at(6) });
    expect(identities.find("m", "new", revocationState(7, 5))).toEqual(anna);
  });

  it("[LI13] are bounded, tables in bytes and single tokens in number", () => {
    const identities = new IdentityCache({ maxTableBytes: 1_000_000, maxSingles: 100 });
    for (let n = 0; n < 1_000; n++) {
      identities.addAll(`m${n}`, recordWith(100));
      identities.add("m", `t${n}`, { identity: anna, position: at(1) });
    }
    expect(identities.size.bytes).toBeLessThanOrEqual(1_000_000);
    expect(identities.size.singles).toBe(100);
    expect(identities.find("m999", tokenOf(1), revocationState(1))).toEqual(anna);
    identities.addAll("large", recordWith(10_000));
    expect(identities.find("large", tokenOf(1), revocationState(1))).toBeNull();
    expect(identities.size.bytes).toBeLessThanOrEqual(1_000_000);
  });

  it("[LI13] are forgotten after a while, and leave no trace then", () => {
    let now = 1;
    const identities = new IdentityCache({ ttlMs: 60_000, perf: { now: () => now } });
    identities.add("m", "t", { identity: anna, position: at(1) });
    identities.addAll("n", recordWith(3));
    now += 60_001;
    expect(identities.find("m", "t", revocationState(1))).toBeNull();
    expect(identities.find("n", tokenOf(1), revocationState(1))).toBeNull();
    identities.add("m", "another", { identity: anna, position: at(1) });
    expect(identities.size).toEqual({ bytes: 0, singles: 1 });
  });

  it("after some single questions about a meetup all its tokens had better be read at once", () => {
    const identities = new IdentityCache();
    const answers = Array.from({ length: 20 }, () => identities.countLookup("m"));
    expect(answers).toEqual([...Array(16).fill(false), ...Array(4).fill(true)]);
    expect(identities.countLookup("another")).toBe(false);
    identities.addAll("m", recordWith(3));
    expect(identities.countLookup("m")).toBe(false);
  });
});
