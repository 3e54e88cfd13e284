import { applyInPlace } from "@pintpoint/core/change";
import type { MeetupId, MeetupRecord } from "@pintpoint/core/meetups";
import { submitCommand } from "@pintpoint/core/meetups";
import { expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { MemoryDatabase } from "../../adapters/memory/meetups/memory-database.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";
import { testKey } from "../testing/voting.ts";

async function aStage() {
  const database = new MemoryDatabase();
  const store = createMemoryStore({ database });
  const stage = createTestNode({ store });
  const { meetup, organiserToken } = await stage.create();
  const record = async (): Promise<MeetupRecord> => {
    const found = await store.records.read(meetup.id);
    return found === null || found === "gone" ? expect.fail("no meetup") : found;
  };
  const meetupId: MeetupId = meetup.id;
  const joining = { meetupId, key: testKey(1), participant: { name: "Zoltan" } };
  const { participant, token } = doneValue(await submitCommand(stage.ports, "join", joining));
  const own = { meetupId, bearer: token };
  return {
    database,
    stage,
    meetupId,
    organiserToken,
    record,
    joining,
    participant,
    token,
    own,
    ports: stage.ports,
  };
}

it("[MS17] no receipt has anybody's text, whatever was done under its key", async () => {
  const { ports, own, meetupId, participant, record } = await aStage();
  const { comment } = doneValue(
    await submitCommand(ports, "addComment", { ...own, key: testKey(2), comment: { text: "Zanzibar" } }),
  );
  const { venue } = doneValue(
    await submitCommand(ports, "addVenue", { ...own, key: testKey(3), venue: { name: "Zebra", note: "Zigzag" } }),
  );
  doneValue(
    await submitCommand(ports, "editVenue", { meetupId, key: testKey(4), venueId: venue.id, edit: { name: "Zephyr" } }),
  );
  const edit = { participantId: participant.id, edit: { name: "Zoe" } };
  doneValue(await submitCommand(ports, "editParticipant", { ...own, ...edit, key: testKey(5) }));
  doneValue(await submitCommand(ports, "removeComment", { ...own, key: testKey(6), commentId: comment.id }));
  const { vault } = await record();
  expect(Object.values(vault.receipts).flatMap((own) => Object.keys(own))).not.toHaveLength(0);
  expect(JSON.stringify(vault)).not.toMatch(/Zoltan|Zoe|Zanzibar|Zebra|Zephyr|Zigzag/);
});

it("[MS17] a retry gets the ids, the version and the token of the first answer, and today's state", async () => {
  const { ports, own, joining, participant, token } = await aStage();
  const commenting = { ...own, key: testKey(2), comment: { text: "first" } };
  const adding = { ...own, key: testKey(3), venue: { name: "The Bar" } };
  const { venue } = doneValue(await submitCommand(ports, "addVenue", adding));
  const { comment, version } = doneValue(await submitCommand(ports, "addComment", commenting));
  doneValue(
    await submitCommand(ports, "editVenue", { meetupId: own.meetupId, venueId: venue.id, edit: { name: "The Snug" } }),
  );
  doneValue(
    await submitCommand(ports, "editParticipant", { ...own, participantId: participant.id, edit: { name: "Anna" } }),
  );

  expect(doneValue(await submitCommand(ports, "join", joining))).toEqual({
    participant: { ...participant, name: "Anna" },
    token,
    version: 2,
  });
  expect(doneValue(await submitCommand(ports, "addVenue", adding)).venue).toEqual({ ...venue, name: "The Snug" });
  expect(doneValue(await submitCommand(ports, "addComment", commenting))).toEqual({ comment, version });
});

it("[MS17] a retry about what is gone since is its 404", async () => {
  const { ports, own, joining, participant, meetupId, organiserToken, token } = await aStage();
  const asking = { ...own, comment: { text: "first" }, key: testKey(2) };
  const { comment } = doneValue(await submitCommand(ports, "addComment", asking));
  doneValue(await submitCommand(ports, "removeComment", { ...own, commentId: comment.id }));
  const slotting = { meetupId, key: testKey(3), slot: { date: "2026-12-24" } };
  const { slot } = doneValue(await submitCommand(ports, "addSlot", slotting));
  doneValue(await submitCommand(ports, "removeOption", { meetupId, bearer: organiserToken, optionId: slot.id }));
  expect(await submitCommand(ports, "addComment", asking)).toMatchObject({
    kind: "refused",
    refusal: { code: "comment_not_found" },
  });
  expect(await submitCommand(ports, "addSlot", slotting)).toMatchObject({
    kind: "refused",
    refusal: { code: "option_not_found" },
  });

  const linking = { meetupId, bearer: organiserToken, participantId: participant.id, key: testKey(4) };
  const { token: renewed } = doneValue(await submitCommand(ports, "relink", linking));
  expect(renewed).not.toBe(token);
  doneValue(await submitCommand(ports, "leave", { meetupId, bearer: renewed, participantId: participant.id }));
  for (const retry of [await submitCommand(ports, "join", joining), await submitCommand(ports, "relink", linking)])
    expect(retry).toMatchObject({ kind: "refused", refusal: { code: "participant_not_found" } });
});

it("[MS17] a receipt of an older program, which has the whole answer, is answered in the same way", async () => {
  const { database, stage, meetupId, joining, participant, token } = await aStage();
  const stored = database.meetups.get(meetupId);
  if (stored === undefined || stored === "gone") return expect.fail("no meetup");
  for (const [owner, own] of Object.entries(stored.vault.receipts)) {
    for (const [id, { result }] of Object.entries(own)) {
      const sealed = typeof result === "object" && result !== null && "token" in result ? result.token : null;
      const old = { participant: { ...participant }, token: sealed ?? null };
      applyInPlace(stored.vault, { set: { [`receipts.${owner}.${id}.result`]: old }, unset: [] });
    }
  }
  const other = createTestNode({ store: createMemoryStore({ database }), cache: stage.cache });
  expect(doneValue(await submitCommand(other.ports, "join", joining))).toEqual({ participant, token, version: 2 });
});

it("[MS17] deleting a meetup cuts the receipt of its creation", async () => {
  const { stage, database, meetupId, ports, organiserToken } = await aStage();
  const creation = { id: "k", command: "c", result: '{"organiserToken":"sealed"}', meetupId, at: stage.clock.now() };
  database.creations.set("k", creation);
  doneValue(await submitCommand(ports, "deleteMeetup", { meetupId, bearer: organiserToken }));
  expect(database.creations.get("k")).toEqual({ ...creation, result: "null" });
});
