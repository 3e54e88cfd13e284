import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { fakeIds } from "../../testing/fake-ids.ts";
import { fakeSecrets } from "../../testing/fake-secrets.ts";
import { participantId, slotId } from "../../testing/ids.ts";
import type { Mutation, WriteResult } from "../ports/meetup-writer.ts";
import { receiptContentJson, receiptContentOf } from "../rights/receipts.ts";
import type { WritePorts } from "./submit-command.ts";
import { submitCommand } from "./submit-command.ts";

const key = "0123456789abcdef";

/** A writer that only notes what it is sent, and answers as the test says. */
function aFixture(answer: (mutation: Mutation) => WriteResult = () => ({ kind: "unavailable" })) {
  const sent: Mutation[] = [];
  const ports: WritePorts = {
    ids: fakeIds(),
    secrets: fakeSecrets(),
    writer: {
      async submit(_id, mutation) {
        sent.push(mutation);
        return answer(mutation);
      },
      close: async () => {},
    },
  };
  return { sent, ports };
}

describe("what a use-case sends to the writer", () => {
  it("[MS7] the bearer as a hash, the key with its bearer, the command as it was asked for", async () => {
    const { sent, ports } = aFixture();
    const votes = { [slotId(1)]: "yes" } as const;
    await submitCommand(ports, "castVotes", {
      meetupId: "m",
      bearer: "secret",
      key,
      participantId: participantId(1),
      votes,
    });
    expect(sent).toMatchObject([
      {
        bearer: "hash of secret",
        receipt: {
          id: `secret/${key}`,
          command: JSON.stringify({ kind: "castVotes", participantId: participantId(1), votes }),
        },
      },
    ]);
  });

  it("[MS7] the ids and tokens that are made for a command are no part of what was asked for", async () => {
    const { sent, ports } = aFixture();
    const ask = { meetupId: "m", key, participant: { name: "Anna" } };
    await submitCommand(ports, "join", ask);
    await submitCommand(ports, "join", ask);
    const [first, second] = sent;
    expect(first?.receipt).toEqual(second?.receipt);
    expect(first?.command).not.toEqual(second?.command);
  });

  it("seals a new token only when its receipt is written, and once: what is refused costs no sealing", async () => {
    const { sent, ports } = aFixture();
    let sealings = 0;
    const { seal } = ports.secrets;
    ports.secrets.seal = (...token) => {
      sealings += 1;
      return seal(...token);
    };
    const ask = { meetupId: "m", key, bearer: "secret" };
    await submitCommand(ports, "join", { ...ask, participant: { name: "Anna" } });
    await submitCommand(ports, "relink", { ...ask, participantId: participantId(1) });
    await submitCommand(ports, "renewOrganiserLink", ask);
    expect(sealings).toBe(0);
    for (const { receiptContent: kept } of sent) expect(receiptContentJson(kept)).toEqual(receiptContentJson(kept));
    expect(sealings).toBe(3);
    expect(sent.map(({ receiptContent: kept }) => kept.token)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(`^token-\\d+ sealed by ${key}$`)),
    );
  });

  it("[MS7] without a key there is no receipt, and no bearer for a guest", async () => {
    const { sent, ports } = aFixture();
    await submitCommand(ports, "join", { meetupId: "m", participant: { name: "Anna" } });
    expect(Object.keys(sent[0] ?? {}).sort()).toEqual(["answerFrom", "command", "receiptContent"]);
  });

  it("[MS3] the target is part of the command: one edit of two slots is two commands", async () => {
    const { sent, ports } = aFixture();
    for (const n of [1, 2])
      await submitCommand(ports, "editSlot", { meetupId: "m", key, slotId: slotId(n), edit: { date: "2026-12-24" } });
    expect(sent[0]?.receipt?.command).not.toBe(sent[1]?.receipt?.command);
  });
});

describe("what a use-case answers", () => {
  it("shares nothing with the state that it was read off", async () => {
    const { meetup } = aRecord();
    const { ports } = aFixture((mutation) => {
      const answered = mutation.answerFrom(meetup, mutation.receiptContent);
      return answered.ok
        ? { kind: "done", version: 2, answer: answered.answer, replayed: false }
        : { kind: "refused", refusal: answered };
    });
    const result = await submitCommand(ports, "editSlot", {
      meetupId: "m",
      slotId: slotId(1),
      edit: { pending: false },
    });
    expect(result).toMatchObject({ kind: "done", value: { version: 2, slot: meetup.slots[slotId(1)] } });
    expect(result.kind === "done" && result.value.slot).not.toBe(meetup.slots[slotId(1)]);
  });

  it("[MS7] a replayed token is opened with the key of the retry", async () => {
    const sealed = { token: `the-first sealed by ${key}` };
    const { ports } = aFixture(() => ({ kind: "done", version: 2, answer: sealed, replayed: true }));
    const result = await submitCommand(ports, "relink", { meetupId: "m", key, participantId: participantId(1) });
    expect(result).toEqual({ kind: "done", value: { token: "the-first", version: 2 } });
  });

  it("[MS7] [MS14] a renewed organiser link's receipt keeps it sealed, and its retry opens that", async () => {
    const { ports, sent } = aFixture((mutation) => {
      const answered = mutation.answerFrom(aRecord().meetup, receiptContentOf({ token: `the-first sealed by ${key}` }));
      if (!answered.ok) throw new Error("refused");
      expect(receiptContentOf(receiptContentJson(mutation.receiptContent))).toEqual(mutation.receiptContent);
      return { kind: "done", version: 2, answer: answered.answer, replayed: true };
    });
    const result = await submitCommand(ports, "renewOrganiserLink", { meetupId: "m", key });
    expect(result).toEqual({ kind: "done", value: { organiserToken: "the-first", version: 2 } });
    expect(sent[0]?.receiptContent).toEqual({ token: expect.stringMatching(` sealed by ${key}$`) });
  });

  it("[MS11] hands on what is not done", async () => {
    const { ports } = aFixture(() => ({ kind: "unconfirmed" }));
    expect(await submitCommand(ports, "join", { meetupId: "m", participant: { name: "Anna" } })).toEqual({
      kind: "unconfirmed",
    });
  });
});
