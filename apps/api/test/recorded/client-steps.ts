import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Step } from "./replay-session.ts";

// `node apps/api/test/recorded/client-steps.ts <checkout> <origin> > apps/api/test/recorded/steps-<commit>.json`: what the
// client package of that checkout, which its page uses, sends to the server at that address, its own one.
const [, , checkout, origin] = process.argv;
if (checkout === undefined || origin === undefined) throw new Error("usage: client-steps.ts <checkout> <origin>");
const entry = pathToFileURL(join(resolve(checkout), "packages/client/src/index.ts"));
const { createHttpClient }: typeof import("@pintpoint/client") = await import(entry.href);

const steps: Step[] = [];
/** What the server made: its value, and the name that stands for it in later steps. */
const names = new Map<string, string>();
const isMade = /^(?:[svpc]_[0-9A-Za-z]{12}|[\w-]{24}|[\w-]{32})$/;

function* madeIn(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === "string" && isMade.test(value)) yield [value, path];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [index, [key, inner]] of Object.entries(value).entries()) {
    if (isMade.test(key)) yield [key, `${path}.@${index}`];
    else if (key === "epoch") yield [String(inner), `${path}.epoch`];
    else yield* madeIn(inner, path === "" ? key : `${path}.${key}`);
  }
}

function namesOfNew(answer: unknown): Record<string, string> {
  const saveAs: Record<string, string> = {};
  for (const [value, path] of madeIn(answer, "")) {
    if (names.has(value)) continue;
    names.set(value, `made${names.size + 1}`);
    saveAs[names.get(value) ?? ""] = path;
  }
  return saveAs;
}

function withNames<Value>(value: Value): Value {
  let text = JSON.stringify(value);
  for (const [made, name] of names) text = text.replaceAll(made, `{{${name}}}`);
  return JSON.parse(text);
}

let what = "";
const fetchAndRecord: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const path = String(input).slice(`${origin}/api/v1`.length);
  const body = typeof init?.body === "string" ? { body: JSON.parse(init.body) } : {};
  const headers = Object.fromEntries(new Headers(init?.headers));
  const http = withNames({ method: init?.method ?? "GET", path, headers, ...body });
  const text = await response.clone().text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const saveAs = isJson ? namesOfNew(JSON.parse(text)) : {};
  steps.push({ what, http, ...(Object.keys(saveAs).length > 0 && { saveAs }) });
  return response;
};
const http = createHttpClient({ baseUrl: origin, fetch: fetchAndRecord });

let keys = 0;
/** Calls of the client, each under a key that is the same in every recording. */
async function does<Answer>(name: string, call: (key: string) => Promise<Answer>): Promise<Answer> {
  what = name;
  keys += 1;
  return await call(`key-of-the-client-${String(keys).padStart(4, "0")}`);
}
/** What the server refuses. */
const fails = (name: string, call: (key: string) => Promise<unknown>) =>
  does(name, (key) =>
    call(key).then(
      () => Promise.reject(new Error(`${name} was not refused`)),
      () => null,
    ),
  );
/** As watcher.ts and own-presence.ts of the client send it. */
const asks = (name: string, event: string, payload: object) =>
  steps.push({ what: name, socket: { event, payload: withNames(payload) } });
const hears = (name: string, pushed: string) => steps.push({ what: name, pushed });

const [evening, next, day] = [
  { start: "2031-12-04T19:00:00Z", end: "2031-12-04T21:00:00Z" },
  { start: "2031-12-05T19:00:00Z", end: "2031-12-05T21:00:00Z" },
  { date: "2031-12-06" },
];
const body: Parameters<typeof http.createMeetup>[0]["body"] = {
  title: "Beer",
  activity: "beer",
  timeZone: "Europe/Berlin",
  slots: [evening, next, day],
  venues: [
    { name: "The Bar", capacity: 2, access: { stepFree: "yes", quiet: "unknown" } },
    { name: "The Café", url: "https://cafe.example/" },
  ],
  settings: { editing: "anyone", proposals: "approval", deadline: "2031-12-01T12:00:00Z" },
  organiser: { name: "Anna" },
};
const created = await does("create", (key) => http.createMeetup({ body }, { key: `${key}-of-a-creation` }));
const { id } = created.meetup;
const [s1 = "", s2 = "", s3 = ""] = Object.keys(created.meetup.slots);
const [v1 = "", v2 = ""] = Object.keys(created.meetup.venues);
const anna = { pid: created.participant?.id ?? "", bearer: created.participantToken ?? "" };
const organiser = { bearer: created.organiserToken };
const meetupId = id;

asks("watch", "meetup:watch", { meetupId, token: anna.bearer });
asks("look", "presence:set", { meetupId, state: "looking" });
const joined = await does("join", (key) =>
  http.join({ id, body: { name: "Max", partySize: 2, avatar: "🦊" } }, { key }),
);
const max = { pid: joined.participant.id, bearer: joined.token };
hears("the join's patch", "meetup:patch");
await does("vote", (key) =>
  http.castVotes(
    { id, pid: max.pid, body: { votes: { [s1]: "yes", [s2]: "maybe", [v1]: "yes" } } },
    { key, bearer: max.bearer },
  ),
);
hears("the vote's patch", "meetup:patch");
asks("vote by socket", "votes:cast", {
  meetupId,
  participantId: anna.pid,
  token: anna.bearer,
  votes: { [s1]: "yes", [s3]: "no", [v1]: "yes", [v2]: "maybe" },
  key: "key-of-a-vote-by-socket",
});
hears("that vote's patch", "meetup:patch");
asks("choose", "presence:set", { meetupId, state: "choosing" });
await does("who am I", () => http.identify({ id }, { bearer: max.bearer }));
await does("read what has changed", () => http.readMeetupIf({ id }, '"1"', { bearer: anna.bearer }));
await does("read no older one", () => http.readMeetup({ id, atLeast: 3 }, { bearer: anna.bearer }));
await does("withdraw an answer", (key) =>
  http.castVotes({ id, pid: max.pid, body: { votes: { [s2]: null } } }, { key, bearer: max.bearer }),
);
await does("move the time", (key) =>
  http.editSlot(
    { id, oid: s1, body: { start: "2031-12-04T20:00:00Z", end: "2031-12-04T22:00:00Z" } },
    { key, ...organiser },
  ),
);
await does("answer it again", (key) =>
  http.castVotes({ id, pid: max.pid, body: { votes: { [s1]: "yes" } } }, { key, bearer: max.bearer }),
);
await does("have finished", (key) =>
  http.editParticipant({ id, pid: max.pid, body: { finished: true } }, { key, bearer: max.bearer }),
);
await does("must come", (key) =>
  http.editParticipant({ id, pid: max.pid, body: { mustCome: true } }, { key, ...organiser }),
);
const proposed = await does("propose a time", (key) =>
  http.addSlot({ id, body: { date: "2031-12-24" } }, { key, bearer: max.bearer }),
);
const place = await does("propose a place", (key) =>
  http.addVenue({ id, body: { name: "Pier", capacity: 3 } }, { key, bearer: max.bearer }),
);
await does("approve it", (key) =>
  http.editSlot({ id, oid: proposed.slot.id, body: { pending: false } }, { key, ...organiser }),
);
await does("do not approve the place", (key) => http.removeVenue({ id, oid: place.venue.id }, { key, ...organiser }));
await does("remove a time", (key) => http.removeSlot({ id, oid: s2 }, { key, ...organiser }));
await does("correct a place", (key) =>
  http.editVenue({ id, oid: v2, body: { note: "upstairs", capacity: null, access: null } }, { key, ...organiser }),
);
const comment = await does("comment", (key) =>
  http.addComment({ id, body: { text: "Ahoy", optionId: v1 } }, { key, bearer: max.bearer }),
);
await does("remove the comment", (key) =>
  http.removeComment({ id, cid: comment.comment.id }, { key, bearer: max.bearer }),
);
await does("edit", (key) =>
  http.editMeetup(
    { id, body: { title: "Wine", description: "Two\nlines", settings: { deadline: null } } },
    { key, ...organiser },
  ),
);
await does("results", () => http.results({ id, limit: 10 }));
await does("decide", (key) => http.decide({ id, body: { slotId: s1, venueId: v1 } }, { key, ...organiser }));
await fails("vote too late", (key) =>
  http.castVotes({ id, pid: anna.pid, body: { votes: { [s3]: "yes" } } }, { key, bearer: anna.bearer }),
);
asks("vote too late by socket", "votes:cast", {
  meetupId,
  participantId: anna.pid,
  token: anna.bearer,
  votes: { [s3]: "yes" },
  key: "key-of-a-late-vote-by-socket",
});
await does("reopen", (key) => http.reopen({ id }, { key, ...organiser }));
const renewed = await does("a new organiser link", (key) => http.renewOrganiserLink({ id }, { key, ...organiser }));
await fails("the old one is dead", (key) => http.decide({ id, body: { slotId: s1 } }, { key, ...organiser }));
const now = { bearer: renewed.organiserToken };
const relinked = await does("a new personal link", (key) => http.relink({ id, pid: max.pid }, { key, ...now }));
await does("close joining", (key) =>
  http.editMeetup({ id, body: { settings: { joining: "closed" } } }, { key, ...now }),
);
await fails("join too late", (key) => http.join({ id, body: { name: "Eve" } }, { key }));
asks("watch from a version", "meetup:watch", {
  meetupId,
  version: 1,
  epoch: created.meetup.epoch,
  token: relinked.token,
});
await does("leave", (key) => http.leave({ id, pid: max.pid, comments: "remove" }, { key, bearer: relinked.token }));
await does("remove many", (key) =>
  http.removePeople({ id, body: { ids: [anna.pid], options: true } }, { key, ...now }),
);
await does("read at the end", () => http.readMeetup({ id }));
asks("look away", "meetup:unwatch", { meetupId });
await does("delete", (key) => http.deleteMeetup({ id }, { key, ...now }));
await fails("read what is gone", () => http.readMeetup({ id }));
asks("watch what is gone", "meetup:watch", { meetupId });

const blind = await does("create a blind one", (key) =>
  http.createMeetup({ body: { ...body, settings: { blind: true } } }, { key: `${key}-of-a-creation` }),
);
const eve = await does("join it", (key) => http.join({ id: blind.meetup.id, body: { name: "Eve" } }, { key }));
const ofBlind = { id: blind.meetup.id };
await does("look blind", () => http.readMeetup(ofBlind, { bearer: eve.token }));
const [slot = ""] = Object.keys(blind.meetup.slots);
await does("answer it", (key) =>
  http.castVotes(
    { ...ofBlind, pid: eve.participant.id, body: { votes: { [slot]: "yes" } } },
    { key, bearer: eve.token },
  ),
);
await does("look in full", () => http.readMeetup(ofBlind, { bearer: eve.token }));
await does("blind results", () => http.results(ofBlind));
await does("results in full", () => http.results(ofBlind, { bearer: eve.token }));

console.log(`[\n${steps.map((step) => JSON.stringify(step)).join(",\n")}\n]`);
