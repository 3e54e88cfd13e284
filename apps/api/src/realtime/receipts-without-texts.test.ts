import type { MeetupId, MeetupRecord } from "@pintpoint/core";
import {
  addComment,
  addSlot,
  addVenue,
  applyInPlace,
  deleteMeetup,
  editParticipant,
  editVenue,
  join,
  leave,
  relink,
  removeComment,
  removeOption,
} from "@pintpoint/core";
import { expect, it } from "vitest";
import { MemoryShelf } from "../adapters/store-memory/memory-shelf.ts";
import { createMemoryStore } from "../adapters/store-memory/memory-store.ts";
import { done, setStage } from "../testing/stage.ts";
import { key } from "../testing/voting.ts";

async function aStage() {
  const shelf = new MemoryShelf();
  const store = createMemoryStore({ shelf });
  const stage = setStage({ store });
  const { meetup, organiserToken } = await stage.create();
  const record = async (): Promise<MeetupRecord> => {
    const found = await store.read(meetup.id);
    return found === null || found === "gone" ? expect.fail("no meetup") : found;
  };
  const meetupId: MeetupId = meetup.id;
  const joining = { meetupId, key: key(1), participant: { name: "Zoltan" } };
  const { participant, token } = done(await join(stage.ports, joining));
  const own = { meetupId, bearer: token };
  return { shelf, stage, meetupId, organiserToken, record, joining, participant, token, own, ports: stage.ports };
}

it("[MS17] no receipt has anybody's text, whatever was done under its key", async () => {
  const { ports, own, meetupId, participant, record } = await aStage();
  const { comment } = done(await addComment(ports, { ...own, key: key(2), comment: { text: "Zanzibar" } }));
  const { venue } = done(await addVenue(ports, { ...own, key: key(3), venue: { name: "Zebra", note: "Zigzag" } }));
  done(await editVenue(ports, { meetupId, key: key(4), venueId: venue.id, edit: { name: "Zephyr" } }));
  const edit = { participantId: participant.id, edit: { name: "Zoe" } };
  done(await editParticipant(ports, { ...own, ...edit, key: key(5) }));
  done(await removeComment(ports, { ...own, key: key(6), commentId: comment.id }));
  const { vault } = await record();
  expect(Object.values(vault.receipts).flatMap((own) => Object.keys(own))).not.toHaveLength(0);
  expect(JSON.stringify(vault)).not.toMatch(/Zoltan|Zoe|Zanzibar|Zebra|Zephyr|Zigzag/);
});

it("[MS17] a retry gets the ids, the version and the token of the first answer, and today's state", async () => {
  const { ports, own, joining, participant, token } = await aStage();
  const commenting = { ...own, key: key(2), comment: { text: "first" } };
  const adding = { ...own, key: key(3), venue: { name: "The Bar" } };
  const { venue } = done(await addVenue(ports, adding));
  const { comment, version } = done(await addComment(ports, commenting));
  done(await editVenue(ports, { meetupId: own.meetupId, venueId: venue.id, edit: { name: "The Snug" } }));
  done(await editParticipant(ports, { ...own, participantId: participant.id, edit: { name: "Anna" } }));

  expect(done(await join(ports, joining))).toEqual({
    participant: { ...participant, name: "Anna" },
    token,
    version: 2,
  });
  expect(done(await addVenue(ports, adding)).venue).toEqual({ ...venue, name: "The Snug" });
  expect(done(await addComment(ports, commenting))).toEqual({ comment, version });
});

it("[MS17] a retry about what is gone since is its 404", async () => {
  const { ports, own, joining, participant, meetupId, organiserToken, token } = await aStage();
  const asking = { ...own, comment: { text: "first" }, key: key(2) };
  const { comment } = done(await addComment(ports, asking));
  done(await removeComment(ports, { ...own, commentId: comment.id }));
  const slotting = { meetupId, key: key(3), slot: { date: "2026-12-24" } };
  const { slot } = done(await addSlot(ports, slotting));
  done(await removeOption(ports, { meetupId, bearer: organiserToken, optionId: slot.id }));
  expect(await addComment(ports, asking)).toMatchObject({ kind: "refused", refusal: { code: "comment_not_found" } });
  expect(await addSlot(ports, slotting)).toMatchObject({ kind: "refused", refusal: { code: "option_not_found" } });

  const linking = { meetupId, bearer: organiserToken, participantId: participant.id, key: key(4) };
  const { token: renewed } = done(await relink(ports, linking));
  expect(renewed).not.toBe(token);
  done(await leave(ports, { meetupId, bearer: renewed, participantId: participant.id }));
  for (const retry of [await join(ports, joining), await relink(ports, linking)])
    expect(retry).toMatchObject({ kind: "refused", refusal: { code: "participant_not_found" } });
});

it("[MS17] a receipt of an older program, which has the whole answer, is answered in the same way", async () => {
  const { shelf, stage, meetupId, joining, participant, token } = await aStage();
  const stored = shelf.meetups.get(meetupId);
  if (stored === undefined || stored === "gone") return expect.fail("no meetup");
  for (const [owner, own] of Object.entries(stored.vault.receipts)) {
    for (const [id, { result }] of Object.entries(own)) {
      const sealed = typeof result === "object" && result !== null && "token" in result ? result.token : null;
      const old = { participant: { ...participant }, token: sealed ?? null };
      applyInPlace(stored.vault, { set: { [`receipts.${owner}.${id}.result`]: old }, unset: [] });
    }
  }
  const other = setStage({ store: createMemoryStore({ shelf }), cache: stage.cache });
  expect(done(await join(other.ports, joining))).toEqual({ participant, token, version: 2 });
});

it("[MS17] deleting a meetup cuts the receipt of its creation", async () => {
  const { stage, shelf, meetupId, ports, organiserToken } = await aStage();
  const creation = { id: "k", command: "c", result: '{"organiserToken":"sealed"}', meetupId, at: stage.clock.now() };
  shelf.creations.set("k", creation);
  done(await deleteMeetup(ports, { meetupId, bearer: organiserToken }));
  expect(shelf.creations.get("k")).toEqual({ ...creation, result: "null" });
});
