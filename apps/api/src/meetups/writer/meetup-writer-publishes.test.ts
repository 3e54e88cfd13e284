import { submitCommand } from "@pintpoint/core/meetups";
import { describe, expect, it } from "vitest";
import { nodeSecrets } from "../../adapters/crypto/secrets.ts";
import { createTestNode, doneValue, only } from "../testing/test-node.ts";
import { castVote, joinVoter, patchAnnouncements, slotsOf } from "../testing/voting.ts";

describe("what others hear of a commit", () => {
  it("[MS5] the cache is raised and the patch published before the one who asked is answered", async () => {
    const order: string[] = [];
    const stage = createTestNode({ publish: async () => void order.push("published") });
    const created = await stage.create();
    await stage.reader.read(created.meetup.id, {});
    const put = stage.cache.put.bind(stage.cache);
    stage.cache.put = async (...entry) => {
      order.push("raised");
      await put(...entry);
    };
    await submitCommand(stage.ports, "editMeetup", { meetupId: created.meetup.id, edit: { title: "Wine" } }).then(() =>
      order.push("answered"),
    );
    // The first is the reread of a writer that held nothing.
    expect(order).toEqual(["raised", "raised", "published", "answered"]);
    expect(await stage.cache.get(created.meetup.id, "full")).toEqual({
      epoch: created.meetup.epoch,
      version: 2,
      blind: false,
      // As far as a writer knows who has just read it.
      lastRevocation: 1,
    });
  });

  it("[RT9] a publish that fails is counted, and the vote is acknowledged", async () => {
    const stage = createTestNode({ publish: () => Promise.reject(new Error("nobody there")) });
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    expect(doneValue(await castVote(stage, created, voter, "yes")).version).toBe(3);
    expect(stage.recorded.events).toContain("publishFailed");
  });

  it("[MS5] a cache that fails is counted, and the vote is acknowledged", async () => {
    const stage = createTestNode();
    stage.cache.put = () => Promise.reject(new Error("away"));
    const { meetup } = await stage.create();
    expect(
      doneValue(await submitCommand(stage.ports, "editMeetup", { meetupId: meetup.id, edit: { title: "Wine" } }))
        .version,
    ).toBe(2);
    expect(stage.recorded.events).toContain("cacheFailed");
  });

  it("[RT12] the blind room hears names, not votes; the first answer and the last withdrawal turn its voter", async () => {
    const stage = createTestNode();
    const created = await stage.create({ settings: { blind: true } });
    const voter = await joinVoter(stage, created.meetup.id);
    stage.announced.length = 0;
    await castVote(stage, created, voter, "yes");
    await castVote(stage, created, voter, "no");
    await castVote(stage, created, voter, null);
    const heard = patchAnnouncements(stage.announced);
    expect(heard.map(({ turned }) => turned)).toEqual([[voter.id], [], [voter.id]]);
    for (const { full, blind } of heard) {
      expect(blind).toMatchObject({ from: full.from, to: full.to, epoch: full.epoch });
      expect(JSON.stringify(blind)).not.toContain("votes");
    }
    expect(JSON.stringify(heard[0]?.full)).toContain("votes");
  });

  it("[RT12] a decision opens, with the votes whole; reopening closes again", async () => {
    const stage = createTestNode();
    const created = await stage.create({ settings: { blind: true } });
    const voter = await joinVoter(stage, created.meetup.id);
    await castVote(stage, created, voter, "yes");
    stage.announced.length = 0;
    const slotId = slotsOf(created)[0] ?? "";
    const sent = { meetupId: created.meetup.id, bearer: created.organiserToken };
    await submitCommand(stage.ports, "decide", { ...sent, decision: { slotId } });
    await submitCommand(stage.ports, "reopen", sent);
    const [decided, reopened] = patchAnnouncements(stage.announced);
    expect(decided?.opened).toBe(true);
    expect(decided?.blind?.set.votes).toEqual({ [voter.id]: { [slotId]: "yes" } });
    expect(reopened?.opened).toBe(true);
    expect(reopened?.blind?.set.votes).toEqual({});
  });

  it("[RT12] a new link by the organiser turns its person back when they answer as before", async () => {
    const stage = createTestNode();
    const created = await stage.create({ settings: { blind: true } });
    const meetupId = created.meetup.id;
    const voter = await joinVoter(stage, meetupId);
    await castVote(stage, created, voter, "yes");
    const bearer = created.organiserToken;
    const { token } = doneValue(
      await submitCommand(stage.ports, "relink", { meetupId, bearer, participantId: voter.id }),
    );
    const seen = await stage.reader.read(meetupId, { bearer: nodeSecrets.hashToken(token) });
    expect(seen).toMatchObject({ kind: "found", view: "blind" });
    stage.announced.length = 0;
    await castVote(stage, created, { ...voter, token }, "yes");
    expect(only(patchAnnouncements(stage.announced)).turned).toEqual([voter.id]);
    const again = await stage.reader.read(meetupId, { bearer: nodeSecrets.hashToken(token) });
    expect(again).toMatchObject({ kind: "found", view: "full" });
  });

  it("[MS14] [MS10] many who are removed at once lose their ties in one patch", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    const meetupId = created.meetup.id;
    const voters = [await joinVoter(stage, meetupId), await joinVoter(stage, meetupId)];
    stage.announced.length = 0;
    const ids = voters.map(({ id }) => id);
    await submitCommand(stage.ports, "removePeople", {
      meetupId,
      bearer: created.organiserToken,
      removal: { who: { ids } },
    });
    const heard = only(patchAnnouncements(stage.announced));
    expect(heard.untied.toSorted()).toEqual(ids.toSorted());
    expect(heard.full.to).toBe(heard.full.from + 1);
  });

  it("[RT12] a meetup that is not blind has one room, and nobody turns", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    const voter = await joinVoter(stage, created.meetup.id);
    stage.announced.length = 0;
    await castVote(stage, created, voter, "yes");
    expect(only(patchAnnouncements(stage.announced))).toMatchObject({ blind: null, turned: [], untied: [] });
  });

  it("[MS10] who leaves, is removed or gets a new link loses the tie", async () => {
    const stage = createTestNode();
    const created = await stage.create();
    const meetupId = created.meetup.id;
    const [anna, ben] = [await joinVoter(stage, meetupId), await joinVoter(stage, meetupId, "Ben")];
    stage.announced.length = 0;
    await submitCommand(stage.ports, "leave", { meetupId, bearer: anna.token, participantId: anna.id });
    await submitCommand(stage.ports, "relink", { meetupId, bearer: created.organiserToken, participantId: ben.id });
    expect(patchAnnouncements(stage.announced).map(({ untied }) => untied)).toEqual([[anna.id], [ben.id]]);
  });
});
