import { participantId, slotId, tokenOf, venueId } from "@pintpoint/core/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHttpClient } from "../http/http-client.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { ClientFixture } from "../testing/client-fixture.ts";
import { clientFixture } from "../testing/client-fixture.ts";
import { MAX_AGE_MS } from "./queue-entry.ts";

const soon = () => vi.advanceTimersByTimeAsync(1);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const me = participantId(1);
const [one, two, three] = [slotId(1), slotId(2), slotId(3)];

let here: ClientFixture;
beforeEach(() => {
  vi.useFakeTimers();
  here = clientFixture();
});
afterEach(() => {
  here.close();
  vi.useRealTimers();
});

const votesSent = () =>
  here.server.attempts.map(({ command }) => (command.kind === "castVotes" ? command.votes : null));
const ownVotes = () => here.server.meetup.votes[me] ?? {};
const queued = () => here.device.storage.keys().filter((key) => key.startsWith("pintpoint:queue:"));

/** Live, online, and nothing in the way. */
async function live() {
  const opened = here.open();
  await soon();
  return opened;
}

/** Nothing reaches the server. */
function cut() {
  here.server.http = "down";
  here.server.socket = "down";
  here.server.connections.at(-1)?.drop();
}

function mend() {
  here.server.http = "up";
  here.server.socket = "up";
  here.deviceEvent("resumed");
}

describe("a vote", () => {
  it("that is sent at once is saved once before that, not twice: each writing is part of the tap", async () => {
    const meetup = await live();
    const set = vi.spyOn(here.device.storage, "set");
    here.server.writeTakes = 10;
    meetup.vote({ [one]: "yes" });
    const written = () => set.mock.calls.filter(([key]) => key.startsWith("pintpoint:queue:"));
    expect(written()).toHaveLength(1);
    expect(queued()).toHaveLength(1);
    meetup.vote({ [two]: "no" });
    expect(queued()).toHaveLength(2);
    await pass(21);
    expect(queued()).toEqual([]);
  });

  it("goes by the socket while it is connected, is drawn at once and saved", async () => {
    const meetup = await live();
    here.server.writeTakes = 10;
    meetup.vote({ [one]: "yes" });
    expect(meetup.getSnapshot()).toMatchObject({
      version: 1,
      ownAnswers: { [one]: { status: "saving", answer: "yes" } },
      meetup: { votes: { [me]: { [one]: "yes" } } },
    });
    await pass(11);
    expect(here.server.attempts).toMatchObject([{ transport: "socket", bearer: tokenOf(1) }]);
    expect(meetup.getSnapshot()).toMatchObject({ version: 2, queuedCommands: [] });
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
    expect(queued()).toEqual([]);
  });

  it("goes by HTTP where there is no socket", async () => {
    here.server.socket = "down";
    const meetup = await live();
    meetup.vote({ [one]: "yes" });
    await soon();
    expect(here.server.attempts).toMatchObject([{ transport: "http", bearer: tokenOf(1) }]);
    expect(ownVotes()).toEqual({ [one]: "yes" });
    // The state that shows it is read soon, not when its turn comes.
    await pass(300);
    expect(meetup.getSnapshot()).toMatchObject({ version: 2 });
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
  });

  it("is refused to a guest by the program itself", async () => {
    here.device.forgetMe(here.server.meetup.id);
    const meetup = await live();
    expect(() => meetup.vote({ [one]: "yes" })).toThrow("join first");
  });

  it("stays drawn until a state not older than its ack arrives", async () => {
    const meetup = await live();
    here.server.deliverPatch = (push) => void setTimeout(push, 200);
    meetup.vote({ [one]: "yes" });
    await soon();
    expect(meetup.getSnapshot()).toMatchObject({
      version: 1,
      queuedCommands: [],
      ownAnswers: { [one]: { status: "saved", answer: "yes" } },
      meetup: { votes: { [me]: { [one]: "yes" } } },
    });
    await pass(200);
    expect(meetup.getSnapshot()).toMatchObject({ version: 2 });
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
  });

  it("[RT2] is not lost from sight when its patch is", async () => {
    const meetup = await live();
    here.server.deliverPatch = () => {};
    meetup.vote({ [one]: "yes" });
    await pass(300);
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
    expect(meetup.getSnapshot()).toMatchObject({
      version: 2,
      meetup: { votes: { [me]: { [one]: "yes" } } },
    });
  });
});

describe("order and replacement", () => {
  it("has one command in flight", async () => {
    const meetup = await live();
    here.server.writeTakes = 100;
    meetup.vote({ [one]: "yes" });
    meetup.vote({ [two]: "yes" });
    await pass(50);
    expect(here.server.attempts).toHaveLength(1);
    await pass(100);
    expect(here.server.attempts).toHaveLength(2);
  });

  it("replaces an unsent answer by a newer one, and sends unsent ones together", async () => {
    const meetup = await live();
    here.server.writeTakes = 100;
    meetup.vote({ [one]: "yes" });
    meetup.vote({ [two]: "yes" });
    meetup.vote({ [three]: "no" });
    meetup.vote({ [two]: "maybe" });
    await pass(300);
    expect(votesSent()).toEqual([{ [one]: "yes" }, { [two]: "maybe", [three]: "no" }]);
  });

  it("never replaces a sent one", async () => {
    const meetup = await live();
    here.server.writeTakes = 100;
    meetup.vote({ [one]: "yes" });
    await pass(10);
    meetup.vote({ [one]: "no" });
    expect(meetup.getSnapshot().ownAnswers[one]).toMatchObject({ answer: "no" });
    await pass(300);
    expect(votesSent()).toEqual([{ [one]: "yes" }, { [one]: "no" }]);
    expect(ownVotes()).toEqual({ [one]: "no" });
  });

  it("never replaces one that was sent and failed: it may have arrived", async () => {
    const meetup = await live();
    here.server.faults.push("answerLost", "lost");
    meetup.vote({ [one]: "yes" });
    await soon();
    meetup.vote({ [one]: null });
    await pass(5_000);
    expect(votesSent()).toEqual([{ [one]: "yes" }, { [one]: "yes" }, { [one]: "yes" }, { [one]: null }]);
    expect(ownVotes()).toEqual({});
  });

  it("keeps the order of votes and other commands", async () => {
    const meetup = await live();
    const id = here.server.meetup.id;
    here.server.writeTakes = 50;
    meetup.vote({ [one]: "yes" });
    const comment = meetup.send("addComment", { id, body: { text: "Late!" } });
    meetup.vote({ [two]: "no" });
    await pass(300);
    expect(here.server.attempts.map(({ kind }) => kind)).toEqual(["castVotes", "addComment", "castVotes"]);
    await expect(comment).resolves.toMatchObject({ version: 3 });
  });
});

describe("[MS11] what is not done yet", () => {
  it("retries a lost answer by the other transport with the same key, and counts once", async () => {
    const meetup = await live();
    here.server.faults.push("answerLost");
    meetup.vote({ [one]: "yes" });
    await soon();
    const [first, second] = here.server.attempts;
    expect([first?.transport, second?.transport]).toEqual(["socket", "http"]);
    expect(second?.key).toBe(first?.key);
    expect(here.server.meetup.version).toBe(2);
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
  });

  it("retries unavailable and unconfirmed with the same key, later and later", async () => {
    const meetup = await live();
    here.server.faults.push("write_unavailable", "write_unconfirmed", "write_unconfirmed");
    meetup.vote({ [one]: "yes" });
    await soon();
    expect(meetup.getSnapshot().ownAnswers[one]).toMatchObject({ status: "notSaved", code: "write_unavailable" });
    expect(here.server.attempts).toHaveLength(1);
    await pass(10_000);
    expect(new Set(here.server.attempts.map(({ key }) => key)).size).toBe(1);
    expect(here.server.attempts).toHaveLength(4);
    expect(ownVotes()).toEqual({ [one]: "yes" });
  });

  it("waits as long as Retry-After says, also when the network comes back meanwhile", async () => {
    const meetup = await live();
    const original = here.server.mutate.bind(here.server);
    const refuse = vi.spyOn(here.server, "mutate").mockImplementationOnce(async (attempt) => {
      here.server.attempts.push(attempt);
      throw new ProblemError({ code: "rate_limited", status: 429, retryAfter: 20 });
    });
    refuse.mockImplementation(original);
    meetup.vote({ [one]: "yes" });
    await pass(19_000);
    here.deviceEvent("resumed");
    await soon();
    expect(here.server.attempts).toHaveLength(1);
    await pass(1_100);
    expect(here.server.attempts).toHaveLength(2);
  });

  /** The next command is told to wait for so many seconds. */
  const limitOnce = (retryAfter: number) => {
    const original = here.server.mutate.bind(here.server);
    vi.spyOn(here.server, "mutate")
      .mockImplementation(original)
      .mockImplementationOnce(async (attempt) => {
        here.server.attempts.push(attempt);
        throw new ProblemError({ code: "rate_limited", status: 429, retryAfter });
      });
  };

  it("[MS14] who joins and has to wait comes in by itself, with the same key and the answers given meanwhile", async () => {
    here.device.forgetMe(here.server.meetup.id);
    const meetup = await live();
    limitOnce(3);
    const joined = meetup.send("join", { id: here.server.meetup.id, body: { name: "Zoe" } });
    await soon();
    meetup.vote({ [one]: "yes" });
    await pass(2_900);
    expect(meetup.getSnapshot().queuedCommands.map(({ delayReason }) => delayReason)).toEqual([
      "rate_limited",
      "rate_limited",
    ]);
    expect(here.server.attempts).toHaveLength(1);
    await pass(200);
    const answer = await joined;
    expect(here.server.attempts.map(({ kind }) => kind)).toEqual(["join", "join", "castVotes"]);
    expect(here.server.attempts[1]?.key).toBe(here.server.attempts[0]?.key);
    expect(here.server.meetup.votes[answer?.participant.id ?? ""]).toEqual({ [one]: "yes" });
  });

  it("[MS14] answers do not wait behind a command that has to, and no other command goes before it", async () => {
    const meetup = await live();
    const { id } = here.server.meetup;
    limitOnce(60);
    const edit = meetup.send("addSlot", { id, body: { date: "2026-12-24" } });
    await soon();
    const comment = meetup.send("addComment", { id, body: { text: "Hm" } });
    meetup.vote({ [one]: "yes" });
    await soon();
    expect(ownVotes()).toEqual({ [one]: "yes" });
    meetup.vote({ [two]: "no" });
    await soon();
    expect(ownVotes()).toEqual({ [one]: "yes", [two]: "no" });
    expect(meetup.getSnapshot().queuedCommands.map(({ delayReason }) => delayReason)).toEqual([
      "rate_limited",
      "rate_limited",
    ]);
    await pass(60_000);
    await Promise.all([edit, comment]);
    expect(here.server.attempts.map(({ kind }) => kind)).toEqual([
      "addSlot",
      "castVotes",
      "castVotes",
      "addSlot",
      "addComment",
    ]);
  });

  it("[MS14] a vote that has to wait itself is not overtaken by another", async () => {
    const meetup = await live();
    limitOnce(20);
    meetup.vote({ [one]: "yes" });
    await soon();
    meetup.vote({ [one]: "no" });
    await pass(19_000);
    expect(here.server.attempts).toHaveLength(1);
    await pass(1_100);
    expect(votesSent()).toEqual([{ [one]: "yes" }, { [one]: "yes" }, { [one]: "no" }]);
    expect(ownVotes()).toEqual({ [one]: "no" });
  });

  it("says since when an answer is not saved, and saves it when the network is back", async () => {
    const meetup = await live();
    cut();
    const since = Date.now();
    meetup.vote({ [one]: "yes" });
    await pass(60_000);
    expect(meetup.getSnapshot()).toMatchObject({
      status: "offline",
      ownAnswers: { [one]: { status: "notSaved", answer: "yes", since, code: "unreachable" } },
      meetup: { votes: { [me]: { [one]: "yes" } } },
    });
    mend();
    await soon();
    expect(ownVotes()).toEqual({ [one]: "yes" });
    expect(meetup.getSnapshot()).toMatchObject({ status: "live" });
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
  });

  it("is saved at once when the network is back, also where the socket stays shut", async () => {
    here.server.socket = "down";
    const meetup = await live();
    cut();
    meetup.vote({ [one]: "yes" });
    await pass(300_000);
    here.server.http = "up";
    here.deviceEvent("resumed");
    await soon();
    expect(ownVotes()).toEqual({ [one]: "yes" });
    expect(meetup.getSnapshot().status).toBe("polling");
  });

  it("is saved at once when a read tells that the server is back", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    here.server.socket = "down";
    const tried: string[] = [];
    const http = createHttpClient({
      baseUrl: "http://pub.test",
      fetch: (input, init) => {
        tried.push(`${init?.method} ${here.server.http}`);
        return here.server.fetch(input, init);
      },
    });
    const meetup = here.open({ http });
    await soon();
    cut();
    meetup.vote({ [one]: "yes" });
    await pass(180_000);
    // Back right after an attempt of the vote has failed: its next turn is half a minute away.
    while (tried.at(-1) !== "PUT down") await pass(10);
    here.server.http = "up";
    while (tried.at(-1) === "PUT down") await pass(10);
    expect(tried.slice(-2)).toEqual(["GET up", "PUT up"]);
    await soon();
    expect(ownVotes()).toEqual({ [one]: "yes" });
    vi.mocked(Math.random).mockRestore();
  });

  it("calls a command slow that hangs", async () => {
    const meetup = await live();
    here.server.writeTakes = 5_500;
    meetup.vote({ [one]: "yes" });
    await pass(3_000);
    expect(meetup.getSnapshot().ownAnswers[one]).toMatchObject({ status: "saving" });
    await pass(1_500);
    expect(meetup.getSnapshot().ownAnswers[one]).toMatchObject({ status: "notSaved", code: "slow" });
  });

  it("calls a later command slow in its own time", async () => {
    const meetup = await live();
    here.server.writeTakes = 5_500;
    meetup.vote({ [one]: "yes" });
    await pass(3_000);
    meetup.vote({ [two]: "yes" });
    await pass(1_500);
    expect(meetup.getSnapshot().ownAnswers[two]).toMatchObject({ status: "saving" });
    await pass(4_000);
    expect(meetup.getSnapshot().ownAnswers[two]).toMatchObject({ status: "notSaved", code: "slow" });
  });

  it("gives up on a command that breaks the server again and again, and goes on", async () => {
    const meetup = await live();
    here.server.faults.push("internal", "internal", "internal", "internal", "internal");
    meetup.vote({ [one]: "yes" });
    await soon();
    meetup.vote({ [two]: "yes" });
    await pass(30_000);
    expect(meetup.getSnapshot().ownAnswers).toEqual({ [one]: { status: "refused", answer: "yes", code: "internal" } });
    expect(ownVotes()).toEqual({ [two]: "yes" });
  });
});

describe("refusals", () => {
  it("takes the answer back and says why at its option, until it is dismissed or answered anew", async () => {
    const meetup = await live();
    here.server.commit({ kind: "decide", slotId: two });
    meetup.vote({ [one]: "yes" });
    await soon();
    const snapshot = meetup.getSnapshot();
    expect(snapshot.ownAnswers).toEqual({ [one]: { status: "refused", answer: "yes", code: "voting_closed" } });
    expect(snapshot.meetup?.votes[me]).toBeUndefined();
    expect(queued()).toEqual([]);
    meetup.dismiss([one]);
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
  });

  it("forgets a refusal as soon as the option is answered anew", async () => {
    const meetup = await live();
    here.server.commit({ kind: "decide", slotId: two });
    meetup.vote({ [one]: "yes" });
    await soon();
    here.server.commit({ kind: "reopen" });
    meetup.vote({ [one]: "yes" });
    await soon();
    expect(meetup.getSnapshot()).toMatchObject({ meetup: { votes: { [me]: { [one]: "yes" } } } });
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
  });

  it("loses only the answer to the option that was removed, not those beside it", async () => {
    const meetup = await live();
    here.server.record.meetup = { ...here.server.meetup, slots: { ...here.server.meetup.slots } };
    delete here.server.record.meetup.slots[two];
    meetup.vote({ [one]: "no", [two]: "no", [three]: "no" });
    await soon();
    expect(ownVotes()).toEqual({ [one]: "no", [three]: "no" });
    expect(meetup.getSnapshot().ownAnswers).toEqual({
      [two]: { status: "refused", answer: "no", code: "option_not_found" },
    });
    expect(new Set(here.server.attempts.map(({ key }) => key)).size).toBe(2);
  });

  it("asks option by option where the refusal does not say which", async () => {
    const meetup = await live();
    here.server.faults.push("voting_closed", "voting_closed");
    meetup.vote({ [one]: "no", [two]: "no" });
    await soon();
    expect(votesSent()).toEqual([{ [one]: "no", [two]: "no" }, { [one]: "no" }, { [two]: "no" }]);
    expect(ownVotes()).toEqual({ [two]: "no" });
  });

  it("hands the refusal of another command to whoever sent it", async () => {
    const meetup = await live();
    here.server.faults.push("limit_reached");
    const comment = meetup.send("addComment", { id: here.server.meetup.id, body: { text: "Hm" } });
    await expect(comment).rejects.toMatchObject({ code: "limit_reached", status: 409 });
  });

  it("[MS10] drops a token that died, takes the answers back and goes on as a guest", async () => {
    here.server.socket = "down";
    const meetup = await live();
    here.server.commit({ kind: "relink", participantId: me, token: "another" });
    meetup.vote({ [one]: "yes" });
    meetup.vote({ [two]: "yes" });
    await soon();
    expect(meetup.getSnapshot()).toMatchObject({
      identity: { participantId: null, lost: me },
      ownAnswers: {
        [one]: { status: "refused", code: "not_allowed" },
        [two]: { status: "refused", code: "not_allowed" },
      },
    });
    expect(here.server.attempts).toHaveLength(1);
  });

  it.each(["up", "down"] as const)(
    "[MS10] finds out by another command that the token died: socket %s",
    async (socket) => {
      here.server.socket = socket;
      const meetup = await live();
      here.server.commit({ kind: "relink", participantId: me, token: "another" });
      const comment = meetup.send("addComment", { id: here.server.meetup.id, body: { text: "Hm" } });
      await expect(comment).rejects.toMatchObject({ code: "not_allowed" });
      await soon();
      expect(meetup.getSnapshot().identity).toMatchObject({ participantId: null, lost: me });
    },
  );

  it("keeps a living token when only this command is not allowed", async () => {
    const meetup = await live();
    here.server.faults.push("not_allowed");
    const { id } = here.server.meetup;
    const edit = meetup.send("editMeetup", { id, body: { title: "Wine" } });
    await expect(edit).rejects.toMatchObject({ code: "not_allowed" });
    await soon();
    expect(meetup.getSnapshot().identity).toMatchObject({ participantId: me, tokenAccepted: true, lost: null });
  });

  it("forgets an organiser link that is nobody's, and keeps a real one", async () => {
    const { id } = here.server.meetup;
    here.device.rememberOrganiser(id, "nobody's");
    const meetup = await live();
    await expect(meetup.send("editMeetup", { id, body: { title: "Wine" } })).rejects.toMatchObject({ status: 403 });
    await soon();
    expect(meetup.getSnapshot().identity.organiser).toBe(false);
    here.device.rememberOrganiser(id, "organiser-token");
    here.server.faults.push("not_allowed");
    await expect(meetup.send("editMeetup", { id, body: { title: "Wine" } })).rejects.toMatchObject({ status: 403 });
    await soon();
    expect(meetup.getSnapshot().identity.organiser).toBe(true);
  });

  it("[MS4] ends everything when the meetup is gone", async () => {
    here.server.socket = "down";
    const meetup = await live();
    here.server.gone = true;
    meetup.vote({ [one]: "yes" });
    const comment = meetup.send("addComment", { id: here.server.meetup.id, body: { text: "Hm" } });
    await expect(comment).rejects.toMatchObject({ code: "meetup_not_found" });
    expect(meetup.getSnapshot()).toMatchObject({ status: "gone", queuedCommands: [] });
    expect(meetup.getSnapshot().ownAnswers).toEqual({});
    expect(queued()).toEqual([]);
  });

  it.each(["up", "down"] as const)(
    "[MS4] who deletes the meetup succeeds though the answer is lost: socket %s",
    async (socket) => {
      here.server.socket = socket;
      const meetup = await live();
      here.server.faults.push("answerLost");
      const deleted = meetup.send("deleteMeetup", { id: here.server.meetup.id });
      await pass(2_000);
      await expect(deleted).resolves.toBeUndefined();
      expect(meetup.getSnapshot().status).toBe("gone");
    },
  );

  it("takes back what was not sent when its sender gives it up", async () => {
    const meetup = await live();
    here.server.writeTakes = 100;
    meetup.vote({ [one]: "yes" });
    const given = new AbortController();
    const comment = meetup.send(
      "addComment",
      { id: here.server.meetup.id, body: { text: "Hm" } },
      { signal: given.signal },
    );
    given.abort(new Error("never mind"));
    await expect(comment).rejects.toThrow("never mind");
    await pass(500);
    expect(here.server.attempts.map(({ kind }) => kind)).toEqual(["castVotes"]);
  });
});

describe("a signal that many commands share", () => {
  it("is listened to by those that wait, and by none that is done, refused or given up", async () => {
    const meetup = await live();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const listening = () => added.mock.calls.length - removed.mock.calls.length;
    for (let n = 0; n < 1_000; n++) {
      if (n % 10 === 0) here.server.faults.push("limit_reached");
      const sent = meetup.send("editMeetup", { id: here.server.meetup.id, body: { title: `Beer ${n}` } }, { signal });
      const ended = sent.catch(() => {});
      expect(listening()).toBe(1);
      await pass(1);
      await ended;
      expect(listening()).toBe(0);
    }
    for (const [index, [, listener]] of added.mock.calls.entries())
      expect(removed.mock.calls[index]?.[1]).toBe(listener);
  });
});

describe("closing and reopening", () => {
  it("keeps unsaved answers over a closed tab, and sends each once, with its old key", async () => {
    const before = await live();
    here.server.faults.push("answerLost");
    here.server.connections[0]?.drop();
    here.server.socket = "down";
    before.vote({ [one]: "yes" });
    await soon();
    before.vote({ [two]: "maybe" });
    before.close();
    const after = await live();
    expect(here.server.attempts).toHaveLength(3);
    expect(here.server.attempts[1]?.key).toBe(here.server.attempts[0]?.key);
    expect(ownVotes()).toEqual({ [one]: "yes", [two]: "maybe" });
    expect(here.server.meetup.version).toBe(3);
    await pass(10_000);
    expect(after.getSnapshot().ownAnswers).toEqual({});
    expect(queued()).toEqual([]);
  });

  it("shows them as not saved after the reopening", async () => {
    const before = await live();
    cut();
    const since = Date.now();
    before.vote({ [one]: "yes" });
    await soon();
    before.close();
    await pass(3_600_000);
    here.server.http = "up";
    here.server.writeTakes = 1_000;
    const after = await live();
    expect(after.getSnapshot()).toMatchObject({
      ownAnswers: { [one]: { status: "notSaved", since } },
      meetup: { votes: { [me]: { [one]: "yes" } } },
    });
  });

  it("does not send what is a day old, and says so", async () => {
    const before = await live();
    cut();
    before.vote({ [one]: "yes" });
    await soon();
    before.close();
    await pass(MAX_AGE_MS + 1_000);
    here.server.http = "up";
    const after = await live();
    expect(after.getSnapshot().ownAnswers).toEqual({ [one]: { status: "refused", answer: "yes", code: "too_old" } });
    expect(ownVotes()).toEqual({});
    expect(queued()).toEqual([]);
  });

  it("a clock that is put back does not let an earlier answer win over a later one", async () => {
    const before = await live();
    cut();
    before.vote({ [one]: "yes" });
    await soon();
    before.close();
    vi.setSystemTime(Date.now() - 3_600_000);
    const after = await live();
    after.vote({ [one]: "no" });
    await soon();
    after.close();
    const last = await live();
    here.server.http = "up";
    here.server.socket = "up";
    await pass(60_000);
    expect(last.getSnapshot().ownAnswers).toEqual({});
    expect(ownVotes()).toEqual({ [one]: "no" });
  });

  it.each([-86_400_000, 3_600_000])(
    "calls it slow by the time that goes by, not by a clock put by %d ms",
    async (by) => {
      const meetup = await live();
      here.server.writeTakes = 60_000;
      vi.setSystemTime(Date.now() + by);
      meetup.vote({ [one]: "yes" });
      vi.setSystemTime(Date.now() + by);
      await pass(1_000);
      expect(meetup.getSnapshot().queuedCommands[0]?.delayReason).toBeNull();
      await pass(4_000);
      expect(meetup.getSnapshot().queuedCommands[0]?.delayReason).toBe("slow");
    },
  );

  it("does nothing to the meetup itself behind the back of somebody who left the page", async () => {
    const before = await live();
    cut();
    const edit = before.send("editMeetup", { id: here.server.meetup.id, body: { title: "Wine" } });
    await soon();
    before.close();
    await expect(edit).rejects.toMatchObject({ name: "AbortError" });
    here.server.http = "up";
    here.server.socket = "up";
    await live();
    await pass(60_000);
    expect(here.server.meetup.title).toBe("Beer");
  });

  it("goes on without storage when there is no room", async () => {
    const { storage } = here.device;
    vi.spyOn(storage, "set").mockImplementation(() => {
      throw new Error("QuotaExceededError");
    });
    const meetup = await live();
    meetup.vote({ [one]: "yes" });
    await soon();
    expect(ownVotes()).toEqual({ [one]: "yes" });
  });
});

describe("joining", () => {
  beforeEach(() => here.device.forgetMe(here.server.meetup.id));

  it("stores the personal link and casts the answers that waited for it", async () => {
    const meetup = await live();
    here.server.writeTakes = 20;
    const joined = meetup.send("join", { id: here.server.meetup.id, body: { name: "Anna" } });
    meetup.vote({ [one]: "yes" });
    expect(meetup.getSnapshot()).toMatchObject({
      identity: { joining: true },
      ownAnswers: { [one]: { answer: "yes" } },
    });
    await pass(100);
    const made = await joined;
    if (made === null) throw new Error("joined, and gone since");
    const { participant, token } = made;
    expect(here.device.me(here.server.meetup.id)).toEqual({ participantId: participant.id, token });
    expect(here.server.meetup.votes[participant.id]).toEqual({ [one]: "yes" });
    expect(meetup.getSnapshot().identity).toMatchObject({
      participantId: participant.id,
      tokenAccepted: true,
      joining: false,
    });
  });

  it("joins once when the answer is lost, and even when the tab is closed before it comes", async () => {
    const before = await live();
    here.server.faults.push("answerLost");
    const joined = before.send("join", { id: here.server.meetup.id, body: { name: "Anna" } });
    before.vote({ [one]: "yes" });
    await soon();
    before.close();
    await expect(joined).rejects.toMatchObject({ name: "AbortError" });
    const after = await live();
    await pass(1_000);
    const people = Object.values(here.server.meetup.participants).filter(({ name }) => name === "Anna");
    expect(people).toHaveLength(1);
    const id = people[0]?.id ?? "";
    expect(here.server.meetup.votes[id]).toEqual({ [one]: "yes" });
    expect(after.getSnapshot().identity).toMatchObject({ participantId: id, tokenAccepted: true });
  });

  it("refuses the waiting answers with the code of the join", async () => {
    const meetup = await live();
    here.server.faults.push("meetup_full");
    const joined = meetup.send("join", { id: here.server.meetup.id, body: { name: "Anna" } });
    meetup.vote({ [one]: "yes" });
    await expect(joined).rejects.toMatchObject({ code: "meetup_full" });
    await soon();
    expect(meetup.getSnapshot().ownAnswers).toEqual({
      [one]: { status: "refused", answer: "yes", code: "meetup_full" },
    });
  });
});

describe("[MS10] a new personal link", () => {
  it("replaces the old one on the device", async () => {
    const meetup = await live();
    const made = meetup.send("relink", { id: here.server.meetup.id, pid: me });
    await soon();
    const { token } = await made;
    expect(here.device.me(here.server.meetup.id)).toEqual({ participantId: me, token });
    await soon();
    expect(meetup.getSnapshot().identity).toMatchObject({ participantId: me, tokenAccepted: true, lost: null });
  });

  it("is not lost when its answer is: the retry comes with the old token and the same key", async () => {
    const meetup = await live();
    const lost = new Set<string | null>();
    meetup.subscribe(() => lost.add(meetup.getSnapshot().identity.lost));
    here.server.faults.push("answerLost");
    const made = meetup.send("relink", { id: here.server.meetup.id, pid: me });
    await soon();
    // The old token is dead by now, and the socket is told so.
    here.server.connections[0]?.push("resync", { meetupId: here.server.meetup.id });
    await pass(2_000);
    const { token } = await made;
    expect(here.server.attempts.map(({ bearer }) => bearer)).toEqual([tokenOf(1), tokenOf(1)]);
    expect(meetup.getSnapshot().identity).toMatchObject({ participantId: me, tokenAccepted: true, lost: null });
    expect(here.device.me(here.server.meetup.id)?.token).toBe(token);
    expect([...lost]).toEqual([null]);
  });

  it("made elsewhere and brought to this device carries an answer whose first attempt did not get through", async () => {
    here.server.socket = "down";
    const meetup = await live();
    here.server.faults.push("lost", "lost");
    meetup.vote({ [one]: "yes" });
    await soon();
    here.server.commit({ kind: "relink", participantId: me, token: "renewed" });
    meetup.signIn({ participantId: me, token: "renewed" });
    await pass(10_000);
    expect(here.server.attempts.map(({ bearer }) => bearer)).toEqual([tokenOf(1), tokenOf(1), tokenOf(1), "renewed"]);
    expect(ownVotes()).toEqual({ [one]: "yes" });
    expect(meetup.getSnapshot().identity).toMatchObject({ participantId: me, lost: null });
  });

  it("carries the answers that wait behind it", async () => {
    const meetup = await live();
    here.server.writeTakes = 50;
    meetup.send("relink", { id: here.server.meetup.id, pid: me }).catch(() => {});
    meetup.vote({ [one]: "yes" });
    await pass(300);
    expect(ownVotes()).toEqual({ [one]: "yes" });
  });

  it("made by the organiser for somebody else is not this device's", async () => {
    here.device.rememberOrganiser(here.server.meetup.id, "organiser-token");
    const meetup = await live();
    const made = meetup.send("relink", { id: here.server.meetup.id, pid: participantId(2) });
    await soon();
    await made;
    expect(here.device.me(here.server.meetup.id)?.participantId).toBe(me);
  });

  it("leaving makes a guest, without a word of loss", async () => {
    const meetup = await live();
    const left = meetup.send("leave", { id: here.server.meetup.id, pid: me });
    await soon();
    await left;
    expect(meetup.getSnapshot().identity).toMatchObject({ participantId: null, lost: null });
  });
});

describe("two tabs of one device", () => {
  it("one that is left hands its answers over at once, and takes back what nobody took", async () => {
    const first = await live();
    cut();
    first.vote({ [one]: "yes" });
    await soon();
    const tabs = () => here.device.storage.keys().filter((key) => key.startsWith("pintpoint:tab:"));
    expect(tabs()).toHaveLength(1);
    here.deviceEvent("leaving");
    expect(tabs()).toHaveLength(0);
    here.deviceEvent("resumed");
    expect(tabs()).toHaveLength(1);
  });

  it("do not send the same queue twice", async () => {
    const first = await live();
    cut();
    first.vote({ [one]: "yes" });
    const second = here.open();
    await pass(15_000);
    second.vote({ [two]: "no" });
    here.server.http = "up";
    await pass(60_000);
    expect(ownVotes()).toEqual({ [one]: "yes", [two]: "no" });
    const keys = here.server.attempts.map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(queued()).toEqual([]);
  });

  it("one finishes what the other, crashed, left behind", async () => {
    const crashed = await live();
    cut();
    crashed.vote({ [one]: "yes" });
    await soon();
    const key = queued()[0] ?? "";
    const entry = here.device.storage.get(key) ?? "";
    crashed.close();
    // As a crash leaves it: the entry and the lease are still there, and nobody renews it.
    here.device.storage.set(key, entry);
    here.device.storage.set(`pintpoint:tab:${JSON.parse(entry).tab}`, String(Date.now()));
    here.server.http = "up";
    await live();
    await pass(5_000);
    expect(ownVotes()).toEqual({});
    await pass(30_000);
    expect(ownVotes()).toEqual({ [one]: "yes" });
  });

  it("one that slept leaves alone what the other took over", async () => {
    const sleeper = await live();
    cut();
    sleeper.vote({ [one]: "yes" });
    sleeper.vote({ [two]: "yes" });
    await soon();
    for (const key of queued()) {
      const entry = JSON.parse(here.device.storage.get(key) ?? "");
      here.device.storage.set(key, JSON.stringify({ ...entry, tab: "another" }));
    }
    here.server.http = "up";
    await pass(40_000);
    expect(here.server.attempts).toEqual([]);
    expect(sleeper.getSnapshot().queuedCommands).toEqual([]);
  });
});

it("[MS12] a yes for a place with a capacity is drawn last in its queue", async () => {
  const place = venueId(2);
  const meetup = await live();
  here.server.commit(
    { kind: "castVotes", participantId: participantId(2), votes: { [place]: "yes" } },
    { kind: "participant", id: participantId(2) },
  );
  here.server.writeTakes = 10;
  meetup.vote({ [place]: "yes" });
  expect(meetup.getSnapshot().meetup?.queue[place]).toEqual({ [participantId(2)]: 2, [me]: 3 });
  await pass(20);
  expect(meetup.getSnapshot().meetup?.queue).toEqual(here.server.meetup.queue);
});
