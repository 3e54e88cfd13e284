import { describe, expect, it } from "vitest";
import { StorageFull, StoreUnavailable, StoreUnconfirmed } from "../../shared/ports/store-errors.ts";
import { noon } from "../../testing/a-record.ts";
import { fakeIds } from "../../testing/fake-ids.ts";
import { fakeSecrets } from "../../testing/fake-secrets.ts";
import { participantId, slotId } from "../../testing/ids.ts";
import type { CreationReceipt, MeetupRecord } from "../ports/meetup-records.ts";
import type { CreateMeetupInput, CreatePorts } from "./create-meetup.ts";
import { createMeetup } from "./create-meetup.ts";
import { creationReceiptOfDeleted, creationReceiptWithoutTexts } from "./creation-receipt.ts";

const meetup: CreateMeetupInput["meetup"] = {
  title: "Beer",
  timeZone: "Europe/London",
  slots: [{ date: "2026-12-06" }],
  venues: [{ name: "The Bar" }],
  organiser: { name: "Anna" },
};
const key = "0123456789abcdef";

/** A store of creations alone. */
function aFixture() {
  const receipts = new Map<string, CreationReceipt>();
  const records: MeetupRecord[] = [];
  const gone = new Set<string>();
  const ports: CreatePorts = {
    ids: fakeIds(),
    secrets: fakeSecrets(),
    clock: { now: () => noon },
    records: {
      async create(record, receipt) {
        const first = receipt && receipts.get(receipt.id);
        if (first) return { kind: "replayed", receipt: first };
        if (receipt) receipts.set(receipt.id, receipt);
        records.push(record);
        return { kind: "created" };
      },
      read: async (id) => (gone.has(id) ? "gone" : (records.find(({ meetup }) => meetup.id === id) ?? null)),
    },
  };
  return { ports, records, receipts, gone };
}

describe("creating a meetup", () => {
  it("[MS1] answers with the organiser's token and the participant's; the store has only their hashes", async () => {
    const { ports, records, receipts } = aFixture();
    const result = await createMeetup(ports, { meetup, key });
    if (result.kind !== "done") throw new Error(result.kind);
    const { value } = result;
    expect(value.meetup.version).toBe(1);
    expect(value.participant).toEqual(Object.values(value.meetup.participants)[0]);
    const [record] = records;
    expect(record?.vault.organiser).toBe(`hash of ${value.organiserToken}`);
    expect(record?.vault.tokens).toEqual({ [`hash of ${value.participantToken}`]: value.participant?.id });
    expect(Object.values(record?.meetup.slots ?? {})).toMatchObject([
      { id: expect.stringMatching(/^s_/), date: "2026-12-06" },
    ]);
    const [receipt] = receipts.values();
    expect(JSON.parse(receipt?.result ?? "{}").organiserToken).toBe(`${value.organiserToken} sealed by ${key}`);
  });

  it("without a name there is no participant", async () => {
    const { organiser: _, ...nobody } = meetup;
    const result = await createMeetup(aFixture().ports, { meetup: nobody });
    expect(result).toMatchObject({ kind: "done", value: { meetup: { participants: {} } } });
    expect(result.kind === "done" && Object.keys(result.value)).toEqual(["meetup", "organiserToken"]);
  });

  it("[MS7] a retry gets the first answer, its tokens opened, and nothing is made", async () => {
    const { ports, records } = aFixture();
    const first = await createMeetup(ports, { meetup, key });
    expect(await createMeetup(ports, { meetup: structuredClone(meetup), key })).toEqual(first);
    expect(records).toHaveLength(1);
  });

  it("[MS7] without a key every creation is a new one", async () => {
    const { ports, records } = aFixture();
    await createMeetup(ports, { meetup });
    await createMeetup(ports, { meetup });
    expect(records).toHaveLength(2);
  });

  it("[MS7] the same key with another meetup is refused", async () => {
    const { ports } = aFixture();
    await createMeetup(ports, { meetup, key });
    expect(await createMeetup(ports, { meetup: { ...meetup, title: "Wine" }, key })).toEqual({ kind: "mismatch" });
  });

  it("[MS4] [MS7] a retry after the meetup was deleted is gone", async () => {
    const { ports, records, gone } = aFixture();
    await createMeetup(ports, { meetup, key });
    gone.add(records[0]?.meetup.id ?? "");
    expect(await createMeetup(ports, { meetup, key })).toEqual({ kind: "gone" });
  });

  it("[MS4] [MS17] so is one whose receipt was cut by the deletion, and one whose meetup the store does not have", async () => {
    const { ports, records, receipts } = aFixture();
    await createMeetup(ports, { meetup, key });
    for (const [id, receipt] of receipts) receipts.set(id, creationReceiptOfDeleted(receipt));
    expect(await createMeetup(ports, { meetup, key })).toEqual({ kind: "gone" });
    const other = aFixture();
    await createMeetup(other.ports, { meetup, key });
    other.records.length = 0;
    expect(await createMeetup(other.ports, { meetup, key })).toEqual({ kind: "gone" });
    expect(records).toHaveLength(1);
  });

  it("[MS17] the receipt has ids and sealed tokens, and nobody's text", async () => {
    const { ports, receipts } = aFixture();
    await createMeetup(ports, { meetup: { ...meetup, title: "Secret party", organiser: { name: "Zoltan" } }, key });
    const [{ result } = { result: "" }] = receipts.values();
    expect(Object.keys(JSON.parse(result))).toEqual(["organiserToken", "participantId", "participantToken"]);
    expect(result).not.toMatch(/Secret|Zoltan|The Bar/);
  });

  it("[MS17] a retry is shown the meetup as it stands, without who has left", async () => {
    const { ports, records } = aFixture();
    const first = await createMeetup(ports, { meetup, key });
    const record = records[0];
    if (record === undefined || first.kind !== "done") throw new Error("not created");
    record.meetup.title = "Wine";
    expect(await createMeetup(ports, { meetup, key })).toMatchObject({
      value: { meetup: { title: "Wine" }, participantToken: first.value.participantToken },
    });
    record.meetup.participants = {};
    const later = await createMeetup(ports, { meetup, key });
    expect(later).toMatchObject({ value: { organiserToken: first.value.organiserToken } });
    expect(later.kind === "done" && Object.keys(later.value)).toEqual(["meetup", "organiserToken"]);
  });

  it("[MS17] [RT12] a retry is shown the blind view of a blind meetup", async () => {
    const { ports, records } = aFixture();
    const blind = { ...meetup, settings: { blind: true } };
    await createMeetup(ports, { meetup: blind, key });
    const record = records[0];
    if (record === undefined) throw new Error("not created");
    record.meetup.votes = { [participantId(1)]: { [slotId(1)]: "yes" } };
    const again = await createMeetup(ports, { meetup: blind, key });
    expect(again.kind === "done" && again.value.meetup.votes).toEqual({});
    record.meetup.status = "decided";
    expect(await createMeetup(ports, { meetup: blind, key })).toMatchObject({
      value: { meetup: { votes: record.meetup.votes } },
    });
  });

  it("[MS17] a receipt of an older program, which has the whole meetup, is answered from the meetup as it stands", async () => {
    const { ports, records, receipts } = aFixture();
    const first = await createMeetup(ports, { meetup, key });
    const record = records[0];
    if (record === undefined) throw new Error("not created");
    for (const [id, receipt] of receipts) {
      const { organiserToken, participantToken } = JSON.parse(receipt.result);
      const old = { meetup: record.meetup, organiserToken, participantToken };
      receipts.set(id, { ...receipt, result: JSON.stringify(old) });
    }
    expect(await createMeetup(ports, { meetup, key })).toEqual(first);
    const [old] = receipts.values();
    expect(old && creationReceiptWithoutTexts(old).result).not.toContain("Beer");
  });

  it("refuses what core refuses", async () => {
    const past = { ...meetup, slots: [{ date: "2020-01-01" }] };
    expect(await createMeetup(aFixture().ports, { meetup: past })).toMatchObject({
      kind: "refused",
      refusal: { code: "validation_failed", errors: [{ path: "slots.0.date" }] },
    });
  });

  it.each([
    [new StoreUnavailable(), "unavailable"],
    [new StoreUnconfirmed(), "unconfirmed"],
    [new StorageFull(), "full"],
  ])("[MS11] %s is a result", async (error, kind) => {
    const { ports } = aFixture();
    ports.records.create = () => Promise.reject(error);
    expect(await createMeetup(ports, { meetup })).toEqual({ kind });
  });
});
