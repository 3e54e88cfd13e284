import { createDevice, memoryStorage, newIdempotencyKey, openSocketConnection } from "@pintpoint/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RestartableServer, waitForSnapshot } from "./restartable-server.ts";

let server: RestartableServer;
beforeEach(async () => {
  server = new RestartableServer();
  await server.start();
});
afterEach(() => server.close());

/** A meetup with two times and a place; its organiser takes part as Olga. */
async function created(settings: { blind?: boolean } = {}) {
  const made = await server.http.createMeetup({
    body: {
      title: "Beer",
      timeZone: "Europe/Berlin",
      slots: [{ date: "2026-12-04" }, { date: "2026-12-05" }],
      venues: [{ name: "The Bar", capacity: 2 }],
      settings,
      organiser: { name: "Olga" },
    },
  });
  const { meetup, organiserToken, participant, participantToken } = made;
  if (!participant || !participantToken) throw new Error("the organiser takes part");
  const olga = createDevice(memoryStorage());
  olga.rememberMe(meetup.id, { participantId: participant.id, token: participantToken });
  olga.rememberOrganiser(meetup.id, organiserToken);
  const [first = "", second = ""] = Object.keys(meetup.slots);
  const [place = ""] = Object.keys(meetup.venues);
  return { id: meetup.id, olga, olgaId: participant.id, olgaToken: participantToken, first, second, place };
}

async function joined(meetupId: string, name: string) {
  const { live, device } = server.openLive(meetupId);
  const made = await live.send("join", { id: meetupId, body: { name } });
  await waitForSnapshot(live, ({ status, identity }) => status === "live" && identity.tokenAccepted);
  return { live, device, id: made?.participant.id ?? "" };
}

describe("two people on a real server", () => {
  it("[MS5] see each other's votes without a reload", async () => {
    const { id, olga, first } = await created();
    const { live } = server.openLive(id, olga);
    const anna = await joined(id, "Anna");
    await waitForSnapshot(live, ({ status }) => status === "live");
    anna.live.vote({ [first]: "yes" });
    await waitForSnapshot(live, ({ meetup }) => meetup?.votes[anna.id]?.[first] === "yes");
    await waitForSnapshot(
      anna.live,
      ({ ownAnswers, version }) => version === 3 && Object.keys(ownAnswers).length === 0,
    );
  });

  it("[RT6] see that the other one is here, and choosing", async () => {
    const { id, olga, olgaId } = await created();
    const { live } = server.openLive(id, olga);
    const anna = await joined(id, "Anna");
    await waitForSnapshot(live, ({ identity }) => identity.tokenAccepted);
    live.setPresence("choosing");
    const { snapshot } = await waitForSnapshot(anna.live, ({ presence }) =>
      Boolean(presence?.here.some(({ participantId, state }) => participantId === olgaId && state === "choosing")),
    );
    expect(snapshot.presence?.watchers).toBe(2);
  });

  it("[MS4] are both told when the meetup is deleted; a newcomer finds nothing", async () => {
    const { id, olga } = await created();
    const { live } = server.openLive(id, olga);
    const anna = await joined(id, "Anna");
    await waitForSnapshot(live, ({ status }) => status === "live");
    await live.send("deleteMeetup", { id });
    await waitForSnapshot(anna.live, ({ status }) => status === "gone");
    expect(live.getSnapshot().status).toBe("gone");
    const { live: late } = server.openLive(id);
    await waitForSnapshot(late, ({ status }) => status === "missing");
  });

  it("[MS10] a new personal link takes the old device's identity away", async () => {
    const { id, olga } = await created();
    const anna = await joined(id, "Anna");
    const { live } = server.openLive(id, olga);
    const { token } = await live.send("relink", { id, pid: anna.id });
    await waitForSnapshot(anna.live, ({ status, identity }) => status === "live" && identity.lost === anna.id);
    const { live: phone } = server.openLive(id);
    phone.signIn({ participantId: anna.id, token });
    await waitForSnapshot(phone, ({ identity }) => identity.participantId === anna.id && identity.tokenAccepted);
  });

  it("[MS13] a refusal is shown at the option it concerns", async () => {
    const { id, olga, first, second } = await created();
    const { live } = server.openLive(id, olga);
    const anna = await joined(id, "Anna");
    await live.send("decide", { id, body: { slotId: first } });
    anna.live.vote({ [first]: "yes", [second]: "yes" });
    await waitForSnapshot(
      anna.live,
      ({ ownAnswers, meetup }) => ownAnswers[second]?.status === "refused" && meetup?.votes[anna.id]?.[first] === "yes",
    );
    expect(anna.live.getSnapshot().ownAnswers[second]).toEqual({
      status: "refused",
      answer: "yes",
      code: "voting_closed",
    });
  });

  it("[RT12] in a blind meetup see the others' votes only after their own", async () => {
    const { id, olga, olgaId, first } = await created({ blind: true });
    const { live } = server.openLive(id, olga);
    live.vote({ [first]: "yes" });
    await waitForSnapshot(live, ({ ownAnswers, version }) => version > 1 && Object.keys(ownAnswers).length === 0);
    const anna = await joined(id, "Anna");
    expect(anna.live.getSnapshot().meetup?.votes).toEqual({});
    anna.live.vote({ [first]: "no" });
    await waitForSnapshot(anna.live, ({ meetup }) => meetup?.votes[olgaId]?.[first] === "yes");
    anna.live.vote({ [first]: null });
    await waitForSnapshot(anna.live, ({ meetup, ownAnswers }) => {
      return Object.keys(ownAnswers).length === 0 && Object.keys(meetup?.votes ?? { some: 1 }).length === 0;
    });
  });
});

describe("[MS7] one key for both transports", () => {
  it("a vote sent by socket and again by HTTP is applied once", async () => {
    const { id, olgaId, olgaToken: token, first } = await created();
    const key = newIdempotencyKey();
    const votes = { [first]: "yes" as const };
    let connected = () => {};
    const open = new Promise<void>((fulfil) => {
      connected = fulfil;
    });
    const connection = await openSocketConnection(server.baseUrl)(id, {
      connected,
      lost: () => {},
      received: () => {},
    });
    await open;
    const bySocket = await connection.request(
      "votes:cast",
      { meetupId: id, participantId: olgaId, token, votes, key },
      5_000,
    );
    connection.close();
    const byHttp = await server.http.castVotes({ id, pid: olgaId, body: { votes } }, { key, bearer: token });
    expect(byHttp.version).toBe(bySocket.version);
    expect((await server.http.readMeetup({ id })).meetup.version).toBe(bySocket.version);
  });
});

describe("a server that goes away and comes back", () => {
  it("an answer given meanwhile is shown as not saved, and saved once afterwards", async () => {
    const { id, olga, first } = await created();
    const { live } = server.openLive(id, olga);
    const anna = await joined(id, "Anna");
    await server.stop();
    anna.live.vote({ [first]: "maybe" });
    await waitForSnapshot(anna.live, ({ ownAnswers }) => ownAnswers[first]?.status === "notSaved");
    await waitForSnapshot(anna.live, ({ status }) => status === "offline");
    await server.start();
    await waitForSnapshot(live, ({ meetup }) => meetup?.votes[anna.id]?.[first] === "maybe", 30_000);
    await waitForSnapshot(
      anna.live,
      ({ status, ownAnswers }) => status === "live" && Object.keys(ownAnswers).length === 0,
      30_000,
    );
    expect(anna.live.getSnapshot().version).toBe(3);
  });
});

describe("many at once", () => {
  it("[RT2] 200 taps on five devices end with the same state on all of them, and everybody's last word in it", async () => {
    const { id, first, second, place } = await created();
    const people = await Promise.all(["Anna", "Ben", "Cem", "Dana", "Eve"].map((name) => joined(id, name)));
    const seen = people.map(({ live }) => {
      const versions: number[] = [];
      live.subscribe(() => versions.push(live.getSnapshot().version));
      return versions;
    });
    const last = new Map<string, Record<string, string | null>>(people.map(({ id: person }) => [person, {}]));
    for (let round = 0; round < 40; round++) {
      for (const [index, { live, id: person }] of people.entries()) {
        const option = [first, second, place][(round + index) % 3] ?? "";
        const answer = (["yes", "maybe", "no", null] as const)[(round + index) % 4] ?? null;
        live.vote({ [option]: answer });
        Object.assign(last.get(person) ?? {}, { [option]: answer });
      }
      await new Promise((fulfil) => setTimeout(fulfil, 5));
    }
    await Promise.all(
      people.map(({ live }) => waitForSnapshot(live, ({ queuedCommands }) => queuedCommands.length === 0)),
    );
    const { meetup } = await server.http.readMeetup({ id });
    for (const { live } of people) {
      const { snapshot } = await waitForSnapshot(live, ({ version }) => version === meetup.version);
      expect(snapshot.meetup).toEqual(meetup);
      expect(snapshot.ownAnswers).toEqual({});
    }
    for (const [person, answers] of last) {
      const given = Object.entries(answers).filter(([, answer]) => answer !== null);
      expect(meetup.votes[person] ?? {}).toEqual(Object.fromEntries(given));
    }
    for (const versions of seen) expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });
});
