/** A request, and what the program answered to it at last, when all was written. */
interface Asked {
  what: string;
  method: string;
  path: string;
  token?: string;
  key?: string;
  body?: unknown;
  status: number;
  /** Which of the recording's answers. */
  answer: number;
}

interface OldMeetup {
  name: string;
  id: string;
  organiserToken: string;
}

export interface Recording {
  madeAt: string;
  /** Stands in every text that people wrote. */
  secret: string;
  meetups: OldMeetup[];
  asked: Asked[];
  /** Each once; parsed where it is JSON. */
  answers: unknown[];
}

/** A line a request and an answer, so that two recordings can be compared. */
export function recordingText({ asked, answers, ...rest }: Recording): string {
  const lines = (all: readonly unknown[]): string => `[\n${all.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
  return `${JSON.stringify(rest).slice(0, -1)},\n"asked": ${lines(asked)},\n"answers": ${lines(answers)}}\n`;
}

type Request = Pick<Asked, "method" | "path"> & Partial<Pick<Asked, "token" | "key" | "body">>;
interface Answer {
  status: number;
  answer: Body;
}
interface Body {
  meetup: { id: string; version: number; slots: Record<string, object>; venues: Record<string, object> };
  organiserToken: string;
  participantToken: string;
  participant: { id: string };
  token: string;
  slot: { id: string };
  venue: { id: string };
  comment: { id: string };
}
interface Person {
  id: string;
  token: string;
}

const secret = "Zanzibar";
const [early, late, day] = [
  { start: "2031-12-04T18:00:00Z", end: "2031-12-04T21:00:00Z" },
  { start: "2031-12-05T18:00:00Z", end: "2031-12-05T23:30:00Z" },
  { date: "2031-12-06" },
];
const bar = { name: `The ${secret} Bar`, capacity: 2, note: `Ring twice, ${secret}`, access: { stepFree: "yes" } };
const cafe = { name: `Café \u200d${secret}`, address: `1 ${secret} Quay`, url: `https://${secret}.example/` };

/** One meetup in the making: what can be asked for again afterwards is remembered. */
class Play {
  readonly asked: Asked[] = [];
  readonly meetups: OldMeetup[] = [];
  readonly #origin: string;
  #keys = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async send({ method, path, token, key, body }: Request): Promise<Answer> {
    const response = await fetch(`${this.#origin}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { "idempotency-key": key }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return { status: response.status, answer: isJson ? JSON.parse(text) : text };
  }

  /** What must succeed. */
  async write(method: string, path: string, body?: unknown, token?: string): Promise<Body> {
    const { status, answer } = await this.send({ method, path, body, ...(token !== undefined && { token }) });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  /** The same with an idempotency key, under which it is asked for again at the end. */
  async writeOnce(what: string, request: Request): Promise<Body> {
    this.#keys += 1;
    const once = { ...request, key: `key-of-an-old-client-${String(this.#keys).padStart(4, "0")}` };
    const { status, answer } = await this.send(once);
    if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(answer)}`);
    this.asked.push({ what: `again: ${what}`, ...once, status: 0, answer: 0 });
    return answer;
  }

  async create(
    name: string,
    more: object,
  ): Promise<{ path: string; created: Body; slots: string[]; venues: string[] }> {
    const body = { title: `${name} ${secret}`, description: `${secret}\n\u2028two lines`, activity: "Beer", ...more };
    const full = { timeZone: "Europe/Berlin", slots: [early, late, day], venues: [bar, cafe], ...body };
    const created = await this.writeOnce(`${name}: create`, { method: "POST", path: "/meetups", body: full });
    const { id, slots, venues } = created.meetup;
    this.meetups.push({ name, id, organiserToken: created.organiserToken });
    return { path: `/meetups/${id}`, created, slots: Object.keys(slots), venues: Object.keys(venues) };
  }

  async join(path: string, name: string, more: object = {}): Promise<Person> {
    const joining = { method: "POST", path: `${path}/participants`, body: { name: `${name} ${secret}`, ...more } };
    const { participant, token } = await this.writeOnce(`${name} joins`, joining);
    return { id: participant.id, token };
  }

  vote(path: string, { id, token }: Person, votes: Record<string, string | null>): Promise<Body> {
    return this.write("PUT", `${path}/participants/${id}/votes`, { votes }, token);
  }

  /** Everything that these people can read. */
  looks(name: string, path: string, viewers: Record<string, string | undefined>): void {
    for (const [who, token] of Object.entries(viewers))
      for (const rest of ["", "/results", "/identity"])
        this.#look(`${name}: ${who} reads ${rest}`, `${path}${rest}`, token);
    for (const rest of ["/calendar.ics", "/calendar.ics?only=decision"]) this.#look(`${name}: ${rest}`, path + rest);
  }

  #look(what: string, path: string, token?: string): void {
    this.asked.push({ what, method: "GET", path, ...(token !== undefined && { token }), status: 0, answer: 0 });
  }
}

/** Meetups in every state that is stored, and what the program at `origin` answers about them. */
export async function playMeetups(origin: string): Promise<Recording> {
  const madeAt = new Date().toISOString();
  const play = new Play(origin);
  await playOpen(play);
  await playApproval(play);
  await playBlind(play);
  await playDecided(play);
  await playBare(play);
  await playDeleted(play);
  const { meetups, asked } = play;
  const answers: string[] = [];
  for (const request of asked) {
    const { status, answer } = await play.send(request);
    const text = JSON.stringify(answer);
    if (!answers.includes(text)) answers.push(text);
    Object.assign(request, { status, answer: answers.indexOf(text) });
  }
  return { madeAt, secret, meetups, asked, answers: answers.map((text) => JSON.parse(text)) };
}

/** Waiting list, moved times, silences that mean yes, receipts, removals. */
async function playOpen(play: Play): Promise<void> {
  const { path, created, slots, venues } = await play.create("Open", { organiser: { name: `Olga ${secret}` } });
  const [s1 = "", s2 = "", s3 = ""] = slots;
  const [v1 = "", v2 = ""] = venues;
  const olga = { id: created.participant.id, token: created.participantToken };
  const anna = await play.join(path, "Anna", { partySize: 2, avatar: "🦊" });
  const ben = await play.join(path, "Ben");
  const cy = await play.join(path, "Cy");
  const dee = await play.join(path, "Dee");
  await play.vote(path, anna, { [s1]: "yes", [s2]: "maybe", [s3]: "no", [v1]: "yes" });
  await play.vote(path, ben, { [s1]: "yes", [s2]: "yes", [v1]: "yes", [v2]: "maybe" });
  await play.vote(path, cy, { [s1]: "maybe", [v1]: "yes", [v2]: "yes" });
  await play.vote(path, olga, { [s1]: "yes", [s2]: "no" });
  await play.vote(path, dee, { [s2]: "yes" });
  await play.vote(path, ben, { [v2]: null });
  await play.write("PATCH", `${path}/participants/${cy.id}`, { mustCome: true }, created.organiserToken);
  await play.write("PATCH", `${path}/participants/${anna.id}`, { finished: true }, anna.token);
  const moved = { start: "2031-12-04T19:00:00Z", end: "2031-12-04T22:00:00Z" };
  await play.write("PATCH", `${path}/slots/${s1}`, moved);
  await play.vote(path, ben, { [s1]: "yes" });
  await play.write("PATCH", path, { timeZone: "America/St_Johns" });
  await play.write("PATCH", `${path}/venues/${v2}`, { note: `Upstairs, ${secret}`, access: { quiet: "unknown" } });
  const { slot } = await play.write("POST", `${path}/slots`, { date: "2031-12-23" });
  await play.write("DELETE", `${path}/slots/${slot.id}`);
  const comment = { text: `Anna was here, ${secret}`, optionId: v1 };
  await play.writeOnce("Anna comments", {
    method: "POST",
    path: `${path}/comments`,
    token: anna.token,
    body: comment,
  });
  await play.writeOnce("Anna proposes a time", {
    method: "POST",
    path: `${path}/slots`,
    token: anna.token,
    body: { date: "2031-12-24" },
  });
  await play.write("POST", `${path}/comments`, { text: `Dee was here, ${secret}` }, dee.token);
  await play.write("DELETE", `${path}/participants/${dee.id}`, undefined, dee.token);
  const viewers = { organiser: created.organiserToken, olga: olga.token, anna: anna.token, ben: ben.token };
  play.looks("Open", path, { guest: undefined, ...viewers, dee: dee.token });
}

/** Proposals that wait for the organiser, a deadline, joining closed, links made anew. */
async function playApproval(play: Play): Promise<void> {
  const settings = { editing: "organiser", proposals: "approval", deadline: "2031-12-01T12:00:00Z" };
  const { path, created, slots } = await play.create("Approval", { timeZone: "Pacific/Chatham", settings });
  const anna = await play.join(path, "Anna");
  const ben = await play.join(path, "Ben");
  await play.vote(path, anna, { [slots[0] ?? ""]: "yes" });
  const { slot } = await play.write("POST", `${path}/slots`, { date: "2031-12-31" }, anna.token);
  await play.write("POST", `${path}/venues`, { name: `Pending ${secret}` }, anna.token);
  await play.write("POST", `${path}/slots`, { date: "2032-01-01" }, ben.token);
  await play.write("PATCH", `${path}/slots/${slot.id}`, { pending: false }, created.organiserToken);
  const { token } = await play.write("POST", `${path}/participants/${ben.id}/token`, undefined, created.organiserToken);
  const renewed = await play.write("POST", `${path}/organiser-token`, undefined, created.organiserToken);
  await play.write("PATCH", path, { settings: { joining: "closed" } }, renewed.organiserToken);
  for (const one of play.meetups) if (path.endsWith(one.id)) one.organiserToken = renewed.organiserToken;
  play.looks("Approval", path, { guest: undefined, organiser: renewed.organiserToken, anna: anna.token, ben: token });
  play.looks("Approval", path, { "an old organiser": created.organiserToken, "ben's old link": ben.token });
}

/** Results that only those see who have answered. */
async function playBlind(play: Play): Promise<void> {
  const { path, created, slots, venues } = await play.create("Blind", { settings: { blind: true } });
  const eve = await play.join(path, "Eve");
  const max = await play.join(path, "Max");
  await play.vote(path, eve, { [slots[0] ?? ""]: "yes", [slots[1] ?? ""]: "no", [venues[0] ?? ""]: "yes" });
  play.looks("Blind", path, { guest: undefined, organiser: created.organiserToken, eve: eve.token, max: max.token });
}

/** Decided, opened again, decided otherwise; more guests than seats. */
async function playDecided(play: Play): Promise<void> {
  const { path, created, slots, venues } = await play.create("Decided", { organiser: { name: `Olga ${secret}` } });
  const [s1 = "", s2 = ""] = slots;
  const [v1 = "", v2 = ""] = venues;
  const olga = { id: created.participant.id, token: created.participantToken };
  const people = [olga, await play.join(path, "Ada"), await play.join(path, "Bo"), await play.join(path, "Cleo")];
  for (const person of people) await play.vote(path, person, { [s1]: "yes", [s2]: "maybe", [v1]: "yes", [v2]: "no" });
  await play.write("PUT", `${path}/decision`, { slotId: s2, venueId: v2 }, created.organiserToken);
  await play.write("DELETE", `${path}/decision`, undefined, created.organiserToken);
  await play.writeOnce("Olga decides", {
    method: "PUT",
    path: `${path}/decision`,
    token: olga.token,
    body: { slotId: s1, venueId: v1 },
  });
  play.looks("Decided", path, { guest: undefined, organiser: created.organiserToken, cleo: people[3]?.token });
}

/** As little as there can be. */
async function playBare(play: Play): Promise<void> {
  const { path, created } = await play.create("Bare", { timeZone: "UTC", slots: [], venues: [] });
  play.looks("Bare", path, { guest: undefined, organiser: created.organiserToken });
}

async function playDeleted(play: Play): Promise<void> {
  const { path, created } = await play.create("Deleted", { organiser: { name: `Olga ${secret}` } });
  await play.write("DELETE", path, undefined, created.organiserToken);
  play.looks("Deleted", path, { guest: undefined, organiser: created.organiserToken });
}
