import { organiserToken, participantId, recordOf, tokenOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { Identities } from "./identities.ts";

const at = (version: number, epoch = "e1") => ({ epoch, version });
const word = (version: number, untied?: number) => ({ ...at(version), ...(untied !== undefined && { untied }) });
const anna = { kind: "participant", id: participantId(1) } as const;

/** A record with so many participants. */
function crowd(people: number, version = 1) {
  const record = recordOf({});
  record.meetup.version = version;
  record.meetup.epoch = "e1";
  record.vault.tokens = Object.fromEntries(Array.from({ length: people }, (_, n) => [tokenOf(n), participantId(n)]));
  return record;
}

describe("remembered identities", () => {
  it("[MS10] hold while no token has died since they were read, and in their epoch", () => {
    const identities = new Identities();
    identities.note("m", "t", { identity: anna, at: at(5) });
    expect(identities.find("m", "t", word(5))).toEqual(anna);
    expect(identities.find("m", "t", word(9, 5))).toEqual(anna);
    expect(identities.find("m", "t", word(9, 6))).toBeNull();
    // Nobody says when a token died last.
    expect(identities.find("m", "t", word(9))).toBeNull();
    expect(identities.find("m", "t", { ...word(9, 5), epoch: "e2" })).toBeNull();
    expect(identities.find("other", "t", word(5))).toBeNull();
    expect(identities.find("m", "other", word(5))).toBeNull();
  });

  it("[MS10] so do those of a whole meetup; what it does not name is not known to be nobody's", () => {
    const identities = new Identities();
    const record = crowd(3, 5);
    identities.noteAll("m", record);
    expect(identities.find("m", tokenOf(1), word(7, 5))).toEqual(anna);
    expect(identities.find("m", organiserToken, word(7, 5))).toEqual({ kind: "organiser" });
    expect(identities.find("m", tokenOf(1), word(7, 6))).toBeNull();
    for (const nobodys of ["nobody's", "toString", "__proto__", ""])
      expect(identities.find("m", nobodys, word(5))).toBeNull();
    identities.note("m", "new", { identity: anna, at: at(6) });
    expect(identities.find("m", "new", word(7, 5))).toEqual(anna);
  });

  it("are bounded, tables in bytes and single tokens in number", () => {
    const identities = new Identities({ tableBytes: 1_000_000, singles: 100 });
    for (let n = 0; n < 1_000; n++) {
      identities.noteAll(`m${n}`, crowd(100));
      identities.note("m", `t${n}`, { identity: anna, at: at(1) });
    }
    expect(identities.size.bytes).toBeLessThanOrEqual(1_000_000);
    expect(identities.size.singles).toBe(100);
    expect(identities.find("m999", tokenOf(1), word(1))).toEqual(anna);
    identities.noteAll("large", crowd(10_000));
    expect(identities.find("large", tokenOf(1), word(1))).toBeNull();
    expect(identities.size.bytes).toBeLessThanOrEqual(1_000_000);
  });

  it("are forgotten after a while, and leave no trace then", () => {
    let now = 1;
    const identities = new Identities({ lifetime: 60_000, perf: { now: () => now } });
    identities.note("m", "t", { identity: anna, at: at(1) });
    identities.noteAll("n", crowd(3));
    now += 60_001;
    expect(identities.find("m", "t", word(1))).toBeNull();
    expect(identities.find("n", tokenOf(1), word(1))).toBeNull();
    identities.note("m", "another", { identity: anna, at: at(1) });
    expect(identities.size).toEqual({ bytes: 0, singles: 1 });
  });

  it("after some single questions about a meetup all its tokens had better be read at once", () => {
    const identities = new Identities();
    const answers = Array.from({ length: 20 }, () => identities.isAskedOften("m"));
    expect(answers).toEqual([...Array(16).fill(false), ...Array(4).fill(true)]);
    expect(identities.isAskedOften("another")).toBe(false);
    identities.noteAll("m", crowd(3));
    expect(identities.isAskedOften("m")).toBe(false);
  });
});
