import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { SocketIoSocket } from "./socketio-socket.ts";

/** What one address does to a product. It keeps to no pace but the product's own answers. */
export interface AttackCommand {
  name: AttackName;
  url: string;
  /** The loopback address it comes from, so that it has limits of its own. */
  from: string;
  /** A meetup as full as the limits allow; the attacker has its link and nothing else. */
  meetupId: string;
  milliseconds: number;
}

export interface AttackResult {
  requests: number;
  /** Answered 429, or closed. */
  refused: number;
}

interface Attacker extends AttackCommand {
  /** The status of the answer. */
  send(method: string, path: string, body?: string, headers?: Record<string, string>): Promise<number>;
}

interface Attack {
  /** How many are in flight at a time. */
  atOnce: number;
  /** One request; gives a function that makes the next one when something must be opened first. */
  open(attacker: Attacker): Promise<() => Promise<number>>;
}

const stateless = (once: (attacker: Attacker) => Promise<number>) => (attacker: Attacker) =>
  Promise.resolve(() => once(attacker));
const meetup = ({ meetupId }: AttackCommand, rest = "") => `/api/v1/meetups/${meetupId}${rest}`;
const newKey = () => ({ "idempotency-key": randomBytes(18).toString("base64url") });

const marks = JSON.stringify({ title: `a${"\u0300".repeat(15_000)}${"\u0323".repeat(15_000)}` });
const unknownKeys = JSON.stringify(Object.fromEntries(Array.from({ length: 6_500 }, (_, n) => [`k${n}`, 0])));
const wrongIds = (letters: number) =>
  Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`s_${String(n).padStart(letters, "a")}`, "yes"]));
const largeMeetup = JSON.stringify({
  title: "Beer",
  timeZone: "UTC",
  slots: [],
  venues: Array.from({ length: 30 }, (_, n) => ({
    name: `Place ${n}`,
    address: "a".repeat(200),
    note: "n".repeat(900),
  })),
});

/** Each opened a service to one address once, or is of that kind (docs/spec/limits.md). */
export const attacks = {
  "ranks the largest meetup": { atOnce: 40, open: stateless((to) => to.send("GET", meetup(to, "/results"))) },
  "reads the largest meetup": { atOnce: 40, open: stateless((to) => to.send("GET", meetup(to))) },
  "asks for its calendar": { atOnce: 40, open: stateless((to) => to.send("GET", meetup(to, "/calendar.ics"))) },
  "sends 30,000 combining marks": { atOnce: 40, open: stateless((to) => to.send("PATCH", meetup(to), marks)) },
  "sends 6,500 unknown keys": { atOnce: 40, open: stateless((to) => to.send("PATCH", meetup(to), unknownKeys)) },
  "moves the zone to and fro": {
    atOnce: 8,
    open: (to) => {
      let moved = 0;
      return Promise.resolve(() => {
        moved += 1;
        const timeZone = moved % 2 === 0 ? "Europe/Berlin" : "America/New_York";
        return to.send("PATCH", meetup(to), JSON.stringify({ timeZone }));
      });
    },
  },
  "makes fat meetups and fills them": {
    atOnce: 8,
    open: stateless(async (to) => to.send("POST", "/api/v1/meetups", largeMeetup, newKey())),
  },
  "joins and joins": {
    atOnce: 20,
    open: stateless((to) => to.send("POST", meetup(to, "/participants"), JSON.stringify({ name: "Friend" }), newKey())),
  },
  "guesses links": {
    atOnce: 20,
    open: stateless((to) => to.send("GET", `/api/v1/meetups/${randomBytes(18).toString("hex")}`)),
  },
  "casts wrong votes by socket": {
    atOnce: 100,
    open: async (to) => {
      const socket = await SocketIoSocket.open(to.url, to.meetupId, to.from);
      const command = {
        meetupId: to.meetupId,
        participantId: "p_AAAAAAAAAAAA",
        token: "garbage",
        votes: wrongIds(5),
        key: newKey()["idempotency-key"],
      };
      return async () => {
        const answer = (await socket.request("votes:cast", command)) as { error?: { status: number } };
        return answer.error?.status ?? 200;
      };
    },
  },
  "watches the largest meetup over and over": {
    atOnce: 40,
    open: async (to) => {
      const socket = await SocketIoSocket.open(to.url, to.meetupId, to.from);
      return async () => {
        const { meetupId } = to;
        const answer = (await socket.request("meetup:watch", { meetupId })) as { error?: { status: number } };
        await socket.request("meetup:unwatch", { meetupId });
        return answer.error?.status ?? 200;
      };
    },
  },
  "opens and closes sockets": {
    atOnce: 20,
    open: stateless(async (to) => {
      const socket = await SocketIoSocket.open(to.url, to.meetupId, to.from);
      socket.close();
      return 200;
    }),
  },
  "asks and does not read": { atOnce: 300, open: (to) => askAndNotRead(to) },
} satisfies Record<string, Attack>;

export type AttackName = keyof typeof attacks;

/** Repeats the request until the time is over; after 429 it waits briefly. */
export async function attack(order: AttackCommand): Promise<AttackResult> {
  const { atOnce, open }: Attack = attacks[order.name];
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce, localAddress: order.from });
  const attacker: Attacker = { ...order, send: (...asked) => statusOf(agent, order.url, ...asked) };
  const result: AttackResult = { requests: 0, refused: 0 };
  const end = performance.now() + order.milliseconds;
  const isOver = () => performance.now() >= end;
  const one = async () => {
    try {
      const next = await open(attacker);
      while (!isOver()) {
        result.requests += 1;
        if ((await next()) !== 429) continue;
        result.refused += 1;
        await pause(20);
      }
    } catch {
      result.refused += 1;
      await pause(20);
    }
  };
  const tries = Array.from({ length: atOnce }, async () => {
    while (!isOver()) await one();
  });
  // An answer that never comes must not hold the bench: what is still open then is closed by the process's end.
  await Promise.race([Promise.all(tries), pause(order.milliseconds + 2_000)]);
  agent.destroy();
  return result;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function statusOf(
  agent: Agent,
  url: string,
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const sent = request(`${url}${path}`, {
    method,
    agent,
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
  });
  sent.end(body);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
  return response.statusCode ?? 0;
}

/** Ten requests at once on a connection of its own, and not a byte is taken. */
async function askAndNotRead(to: Attacker): Promise<() => Promise<number>> {
  const { port, hostname } = new URL(to.url);
  const socket: Socket = connect({ port: Number(port), host: hostname, localAddress: to.from });
  socket.pause();
  await once(socket, "connect");
  const asked = `GET ${meetup(to, "/results")} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`;
  let closed = false;
  socket
    .on("error", () => undefined)
    .on("close", () => {
      closed = true;
    });
  socket.write(asked.repeat(10));
  return async () => {
    while (!closed) await pause(250);
    throw new Error("closed");
  };
}
