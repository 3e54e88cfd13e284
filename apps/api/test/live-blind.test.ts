import type { Vote } from "@pintpoint/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import { type LiveServer, liveServer } from "./live/live-server.ts";
import { LiveWatcher } from "./live/live-watcher.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await liveServer();
});
afterEach(() => server.close());

/** Whether anything that came shows how somebody voted. */
const revealsVotesOf = (watcher: LiveWatcher, participantId: string): boolean => {
  const text = JSON.stringify(watcher.received.filter(([event]) => event !== "presence"));
  return text.includes(`votes.${participantId}`) || new RegExp(`"votes":\\{[^}]*"${participantId}"`).test(text);
};

it("[RT12] blind: nobody without an answer learns of votes, by whatever way, until the decision shows them all", async () => {
  const { id, path, anna, slot, venue, organiserToken } = await createMeetupByHttp(server.send, {
    settings: { blind: true },
  });
  const { json } = await server.send("POST", `${path}/participants`, { body: { name: "Boris" } });
  const boris = { id: json.participant.id, token: json.token };
  const vote = (who: { id: string; token: string }, votes: Record<string, Vote>, key: string) =>
    server.send("PUT", `${path}/participants/${who.id}/votes`, { body: { votes }, token: who.token, key });

  const [annas, boriss, organisers, guests] = [
    await LiveWatcher.open(server, id, { token: anna.token }),
    await LiveWatcher.open(server, id, { token: boris.token }),
    await LiveWatcher.open(server, id, { token: organiserToken }),
    await LiveWatcher.open(server, id),
  ];
  await vote(anna, { [slot]: "yes" }, "key-of-annas-vote-1");
  await annas.until(() => annas.meetup.votes[anna.id] !== undefined);
  expect(annas.payloads("resync")).toHaveLength(1);
  for (const blind of [boriss, organisers, guests]) {
    await blind.reached(3);
    expect(blind.meetup.votes).toEqual({});
  }

  await vote(boris, { [slot]: "no" }, "key-of-boriss-vote-1");
  await boriss.until(() => boriss.meetup.votes[anna.id] !== undefined);
  await annas.until(() => annas.meetup.votes[boris.id] !== undefined);
  await vote(boris, { [slot]: null as never }, "key-of-boriss-vote-2");
  await boriss.until(() => Object.keys(boriss.meetup.votes).length === 0);
  await vote(anna, { [venue]: "yes" }, "key-of-annas-vote-2");
  await annas.reached(6);
  await boriss.reached(6);
  expect(boriss.meetup.votes).toEqual({});
  for (const blind of [organisers, guests]) {
    await blind.reached(6);
    expect(revealsVotesOf(blind, anna.id)).toBe(false);
    expect(revealsVotesOf(blind, boris.id)).toBe(false);
    // Who comes back gets the whole state, never patches.
    const shown = await blind.watch();
    expect(shown).toMatchObject({ ok: true, meetup: { version: 6 } });
    expect(shown).toHaveProperty("meetup.votes", {});
  }

  await server.send("PUT", `${path}/decision`, { body: { slotId: slot }, token: organiserToken });
  const shown = (await server.send("GET", path)).json.meetup;
  expect(shown.votes).toEqual({ [anna.id]: { [slot]: "yes", [venue]: "yes" } });
  for (const watcher of [annas, boriss, organisers, guests]) {
    await watcher.reached(7);
    expect(watcher.meetup).toEqual(shown);
    expect(watcher.gaps).toBe(0);
  }
  const resyncs = guests.payloads("resync").length;
  await vote(boris, { [slot]: "yes" }, "key-of-boriss-vote-3");
  await guests.until(() => guests.meetup.votes[boris.id] !== undefined);
  expect(guests.payloads("resync")).toHaveLength(resyncs);

  await server.send("DELETE", `${path}/decision`, { token: organiserToken });
  for (const watcher of [annas, boriss, organisers, guests]) await watcher.reached(9);
  await guests.until(() => guests.payloads("resync").length > resyncs && guests.payloads("answer").length > 2);
  expect(guests.meetup.votes).toEqual({});
  await annas.until(() => annas.meetup.votes[boris.id] !== undefined);
  const receivedBefore = guests.received.length;
  await vote(anna, { [slot]: "maybe" }, "key-of-annas-vote-3");
  await guests.reached(10);
  expect(JSON.stringify(guests.received.slice(receivedBefore))).not.toContain(`votes.${anna.id}`);
});
