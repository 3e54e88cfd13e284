import { WireSocket } from "../wire/wire-socket.ts";

/** One thing that a client does. `{{name}}` in any text or key stands for what an earlier step saved. */
export interface Step {
  what: string;
  http?: { method: string; path: string; headers?: Record<string, string>; body?: unknown };
  socket?: { event: string; payload: unknown };
  /** Waits for the next event of this name that the server pushes. */
  pushed?: string;
  /** From the answer's body: `meetup.id`; `meetup.slots.@1` is the second key of a map. */
  saveAs?: Record<string, string>;
}

/** What the server said, without what differs between any two runs. */
export interface RecordedAnswer {
  what: string;
  status?: number;
  headers?: Record<string, string>;
  answer: unknown;
}

const HEADERS = ["content-type", "etag", "location"];
/** Fields that hold another instant or number in every run. */
const perRunFields = new Set(["createdAt", "updatedAt", "joinedAt", "proposedAt", "at", "epoch"]);

/** Plays the steps in order on the server at `origin`, by HTTP and on one socket. */
export async function replaySession(origin: string, steps: readonly Step[]): Promise<RecordedAnswer[]> {
  const saved = new Map<string, string>();
  const socket = await WireSocket.open(origin);
  const pushes: { event: string; payload: unknown }[] = [];
  let wake = () => {};
  socket.onEvent = (event, payload) => {
    pushes.push({ event, payload });
    wake();
  };
  const next = async (event: string): Promise<unknown> => {
    for (;;) {
      const index = pushes.findIndex((push) => push.event === event);
      const [push] = index < 0 ? [] : pushes.splice(index, 1);
      if (push) return push.payload;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const filled = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => saved.get(name) ?? "unsaved"));

  const heard: RecordedAnswer[] = [];
  for (const step of steps) {
    const { what, http, socket: sent, pushed, saveAs = {} } = step;
    const result: RecordedAnswer = { what, answer: null };
    let answer: unknown = null;
    if (http) {
      const { method, path, headers = {}, body } = filled(http);
      const response = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      answer = /json/.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : text;
      result.status = response.status;
      result.headers = Object.fromEntries(HEADERS.flatMap((name) => [...pairOf(name, response.headers.get(name))]));
    }
    if (sent) answer = await socket.request(sent.event, filled(sent.payload));
    if (pushed !== undefined) answer = await next(pushed);
    for (const [name, path] of Object.entries(saveAs)) saved.set(name, String(at(answer, path)));
    heard.push(withoutPerRunFields({ ...result, answer }, saved));
  }
  await socket.close();
  return heard;
}

function* pairOf(name: string, value: string | null): Generator<[string, string]> {
  if (value !== null) yield [name, value];
}

function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((found, part) => {
    if (typeof found !== "object" || found === null) return undefined;
    return part.startsWith("@")
      ? Object.keys(found)[Number(part.slice(1))]
      : Object.entries(found).find(([key]) => key === part)?.[1];
  }, value);
}

function withoutPerRunFields<Value>(value: Value, saved: ReadonlyMap<string, string>): Value {
  let text = JSON.stringify(value, (key, inner) => (perRunFields.has(key) ? `<${key}>` : inner));
  for (const [name, own] of saved) text = text.replaceAll(own, `{{${name}}}`);
  return JSON.parse(text);
}
