import { aRecord, slotId } from "@pintpoint/core/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../http/problem-error.ts";
import type { ClientFixture } from "../testing/client-fixture.ts";
import { clientFixture } from "../testing/client-fixture.ts";

const soon = () => vi.advanceTimersByTimeAsync(1);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const one = slotId(1);

let here: ClientFixture;
beforeEach(() => {
  vi.useFakeTimers();
  here = clientFixture();
});
afterEach(() => {
  here.close();
  vi.useRealTimers();
});

const queued = () => here.device.storage.keys().filter((key) => key.startsWith("pintpoint:queue:"));

async function live() {
  const opened = here.open();
  await soon();
  return opened;
}

describe("[MS17] what was made and has been removed before its answer came", () => {
  const { id } = aRecord().meetup;
  const makings = [
    ["addComment", { id, body: { text: "Bring darts" } }, "comment_not_found"],
    ["addSlot", { id, body: { date: "2026-12-05" } }, "option_not_found"],
    ["addVenue", { id, body: { name: "The Other Bar" } }, "option_not_found"],
    ["join", { id, body: { name: "Anna" } }, "participant_not_found"],
  ] as const;

  it.each(makings)("%s was done: nobody is told of a refusal", async (route, request, code) => {
    const meetup = await live();
    here.server.faults.push("lost", code);
    const sent = meetup.send(route, request);
    await pass(2_000);
    expect(await sent).toBeNull();
    expect(here.server.attempts).toHaveLength(2);
    expect(meetup.getSnapshot()).toMatchObject({ queuedCommands: [], ownAnswers: {}, status: "live" });
    expect(queued()).toEqual([]);
  });

  it("is so too where another tab made the first attempt", async () => {
    const before = await live();
    here.server.faults.push("answerLost", "comment_not_found");
    const sent = before.send("addComment", { id, body: { text: "Bring darts" } });
    await soon();
    before.close();
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
    const after = await live();
    await pass(1_000);
    expect(here.server.attempts).toHaveLength(2);
    expect([after.getSnapshot().queuedCommands, queued()]).toEqual([[], []]);
  });

  it("is said of nothing else: a first attempt, another thing that is missing, what changes or removes", async () => {
    const meetup = await live();
    const oid = slotId(9);
    here.server.faults.push("option_not_found");
    await expect(meetup.send("addSlot", { id, body: { date: "2026-12-05" } })).rejects.toThrow(ProblemError);
    const others = [
      () => meetup.send("addComment", { id, body: { text: "Too late", optionId: oid } }),
      () => meetup.send("editSlot", { id, oid, body: { date: "2026-12-05" } }),
      () => meetup.send("removeSlot", { id, oid }),
    ];
    for (const send of others) {
      here.server.faults.push("lost", "option_not_found");
      const refused = expect(send()).rejects.toMatchObject({ code: "option_not_found" });
      await pass(2_000);
      await refused;
    }
  });

  it("who joined and was removed has no vote: the answers that waited are refused", async () => {
    here.device.forgetMe(id);
    const meetup = await live();
    here.server.faults.push("answerLost", "participant_not_found");
    const joined = meetup.send("join", { id, body: { name: "Anna" } });
    meetup.vote({ [one]: "yes" });
    await pass(2_000);
    expect(await joined).toBeNull();
    expect(here.device.me(id)).toBeNull();
    const refused = { status: "refused", answer: "yes", code: "participant_not_found" };
    expect(meetup.getSnapshot()).toMatchObject({ queuedCommands: [], ownAnswers: { [one]: refused } });
  });
});
