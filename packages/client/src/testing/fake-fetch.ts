import { inputs, PROBLEM_MEDIA_TYPE, problemOf } from "@pintpoint/contract";
import { API_PREFIX } from "@pintpoint/contract/version";
import type { Command } from "@pintpoint/core";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import type { FakeServerState } from "./fake-server-state.ts";

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

const problem = (error: ProblemError) => {
  const { code, status, message: detail, errors, retryAfter } = error;
  const body = { type: "about:blank", title: detail, detail, status, code, errors, retryAfter };
  return json(status, body, { "content-type": PROBLEM_MEDIA_TYPE });
};

/** The routes that the tests need, in front of a fake server. */
export function fakeFetch(server: FakeServerState): typeof fetch {
  return async (input, init) => {
    await Promise.resolve();
    if (server.http === "down") throw new TypeError("fetch failed");
    const request = new Request(new URL(String(input), "http://pub.test"), { ...init, signal: null });
    try {
      return request.method === "GET" ? read(server, request) : await write(server, request);
    } catch (error) {
      if (error instanceof ProblemError) return problem(error);
      if (error instanceof Unreachable) throw new TypeError("fetch failed");
      throw error;
    }
  };
}

const bearerOf = (request: Request) => request.headers.get("authorization")?.slice("Bearer ".length);

function read(server: FakeServerState, request: Request): Response {
  server.reads += 1;
  if (server.gone || !request.url.includes(server.meetup.id))
    return problem(new ProblemError(problemOf("meetup_not_found")));
  if (server.identityOf(bearerOf(request)) === null) return problem(new ProblemError(problemOf("not_allowed")));
  const etag = `"${server.meetup.version}"`;
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304 });
  return json(200, { meetup: server.meetup }, { etag });
}

async function write(server: FakeServerState, request: Request): Promise<Response> {
  const [, , part = "", pid = "", last = ""] = new URL(request.url).pathname.slice(API_PREFIX.length + 1).split("/");
  const body: unknown = request.headers.has("content-type") ? await request.json() : {};
  const made = {
    id: `p_made${String(server.attempts.length).padStart(8, "0")}`,
    token: `token-${server.attempts.length}`,
  };
  const command = commandOf(`${request.method} ${part}${last && `/${last}`}`, pid, body, made);
  const key = request.headers.get("idempotency-key") ?? "";
  const attempt = { transport: "http" as const, kind: command.kind, key, bearer: bearerOf(request), command };
  const { id = "", token, version } = await server.mutate(attempt, made);
  if (command.kind === "deleteMeetup") return new Response(null, { status: 204 });
  if (command.kind === "join") return json(201, { participant: server.meetup.participants[id], token, version });
  if (command.kind === "relink") return json(201, { token, version });
  return json(200, { version });
}

/** The body is read by the contract's own schema: what the client sends must be what the server takes. */
function commandOf(route: string, pid: string, body: unknown, made: { id: string; token: string }): Command {
  switch (route) {
    case "PUT participants/votes":
      return { kind: "castVotes", participantId: pid, votes: inputs.castVotes.parse(body).votes };
    case "POST participants":
      return { kind: "join", participant: { id: made.id, ...inputs.newParticipant.parse(body) }, token: made.token };
    case "DELETE participants":
      return { kind: "leave", participantId: pid };
    case "POST participants/token":
      return { kind: "relink", participantId: pid, token: made.token };
    case "POST slots":
      return { kind: "addSlot", slot: { id: made.id.replace("p_", "s_"), ...inputs.newSlot.parse(body) } };
    case "PATCH slots":
      return { kind: "editSlot", slotId: pid, edit: inputs.slotEdit.parse(body) };
    case "DELETE slots":
      return { kind: "removeOption", optionId: pid };
    case "POST venues":
      return { kind: "addVenue", venue: { id: made.id.replace("p_", "v_"), ...inputs.newVenue.parse(body) } };
    case "POST comments":
      return { kind: "addComment", comment: { id: made.id.replace("p_", "c_"), ...inputs.newComment.parse(body) } };
    case "PATCH ":
      return { kind: "editMeetup", ...inputs.meetupEdit.parse(body) };
    case "DELETE ":
      return { kind: "deleteMeetup" };
    default:
      throw new Error(`the fake has no route ${route}`);
  }
}
