import { applyInPlace } from "@pintpoint/core/change";
import { submitCommand } from "@pintpoint/core/meetups";
import { RecordTooLarge } from "@pintpoint/core/shared";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createGatedStore } from "../testing/gated-store.ts";
import { createTestNode, doneValue } from "../testing/test-node.ts";
import { castVote, joinVoter } from "../testing/voting.ts";

/**
 * A meetup in a store that keeps no record whose JSON is longer than `limit.characters`, as a database of documents does.
 * It has 900 characters left.
 */
async function createNearlyFullStore() {
  const limit = { characters: Number.POSITIVE_INFINITY };
  const store = createGatedStore(createMemoryStore());
  const { commit } = store.records;
  const tried: boolean[] = [];
  store.records.commit = async (id, change) => {
    const record = await createdRecord();
    if (change.kind === "change") {
      applyInPlace(record.meetup, change.meetup);
      applyInPlace(record.vault, change.vault);
    }
    const fits = JSON.stringify(record).length <= limit.characters;
    tried.push(fits);
    if (!fits) throw new RecordTooLarge("for the test");
    return commit(id, change);
  };
  const stage = createTestNode({ store });
  const created = await stage.create();
  const meetupId = created.meetup.id;
  async function createdRecord() {
    const record = await store.records.read(meetupId);
    store.calls.read -= 1;
    if (record === null || record === "gone") throw new Error("no record");
    return record;
  }
  const voter = await joinVoter(stage, meetupId);
  const comment = (text: string) =>
    submitCommand(stage.ports, "addComment", { meetupId, bearer: voter.token, comment: { text } });
  const large = doneValue(await comment("x".repeat(1_000))).comment;
  limit.characters = JSON.stringify(await createdRecord()).length + 900;
  tried.length = 0;
  const remove = () =>
    submitCommand(stage.ports, "removeComment", { meetupId, bearer: voter.token, commentId: large.id });
  const rename = (title: string) => submitCommand(stage.ports, "editMeetup", { meetupId, edit: { title } });
  return { store, stage, created, voter, comment, remove, rename, tried };
}

const refused = { kind: "refused", refusal: { code: "limit_reached" } };

describe("[LI16] a meetup that the store cannot keep any larger", () => {
  it("is refused what is too large, and takes everything else of the same batch", async () => {
    const { stage, created, voter, comment, rename, tried } = await createNearlyFullStore();
    const answers = await Promise.all([
      castVote(stage, created, voter, "yes"),
      comment("y".repeat(1_000)),
      rename("Wine"),
      castVote(stage, created, voter, "no", { slot: 1 }),
    ]);
    expect(answers.map(({ kind }) => kind)).toEqual(["done", "refused", "done", "done"]);
    expect(answers[1]).toMatchObject(refused);
    expect(tried).toEqual([false, true]);
  });

  it("asks the store no more for what it has refused, and little for what is smaller", async () => {
    const { store, comment, tried } = await createNearlyFullStore();
    expect(await comment("y".repeat(1_000))).toMatchObject(refused);
    const [commits, reads] = [tried.length, store.calls.read];
    for (let n = 0; n < 50; n++) expect(await comment("y".repeat(1_000 - n))).toMatchObject(refused);
    expect([tried.length, store.calls.read]).toEqual([commits, reads]);
  });

  it("shrinks, and has room again", async () => {
    const { comment, remove, tried } = await createNearlyFullStore();
    expect(await comment("y".repeat(1_000))).toMatchObject(refused);
    doneValue(await remove());
    doneValue(await comment("z".repeat(500)));
    expect(tried).toEqual([false, true, true]);
  });

  it("refuses each of many that come at once after few tries", async () => {
    const { comment, remove, tried } = await createNearlyFullStore();
    const many = Array.from({ length: 200 }, () => comment("y".repeat(1_000)));
    const shrinking = remove();
    for (const answer of await Promise.all(many)) expect(answer).toMatchObject(refused);
    doneValue(await shrinking);
    expect(tried.length).toBeLessThan(8);
  });
});
