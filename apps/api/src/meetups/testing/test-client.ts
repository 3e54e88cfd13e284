import { inputs } from "@pintpoint/contract/meetups";
import type { Problem } from "@pintpoint/contract/problems";
import { API_PREFIX } from "@pintpoint/contract/version";
import type { Meetup, Participant } from "@pintpoint/core/meetups";
import type { App } from "../../app.ts";
import { beerMeetup } from "./test-node.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD";

export interface TestRequestOptions {
  body?: unknown;
  token?: string;
  key?: string;
  headers?: Record<string, string>;
  /** From where; 127.0.0.1 unless the test is about addresses. */
  address?: string;
}

export interface TestResponse {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** Parsed, if it is JSON. */
  json: AnyResponseBody;
}

/** Every field that an answer of the wire may have; a test reads the ones it expects. */
type AnyResponseBody = Partial<Problem> & {
  meetup: Meetup;
  version: number;
  token: string;
  organiserToken: string;
  participantToken: string;
  participant: Participant;
  slot: { id: string };
  venue: { id: string; pending?: true };
  comment: { id: string; participantId: string };
  total: number;
  pairs: { slotId?: string; venueId?: string; rank: number; people: { coming: number } }[];
};

/** Sends requests to an app as programs do, below /api/v1. */
export function testClientOf({ http }: App) {
  return async function send(method: Method, path: string, sending: TestRequestOptions = {}): Promise<TestResponse> {
    const { body, token, key, address } = sending;
    const response = await http.inject({
      method,
      url: /^\/(meetups|address)/.test(path) ? `${API_PREFIX}${path}` : path,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { "idempotency-key": key }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...sending.headers,
      },
      ...(address !== undefined && { remoteAddress: address }),
      ...(body !== undefined && { payload: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const isJson = String(response.headers["content-type"]).includes("json") && response.body !== "";
    const json: AnyResponseBody = isJson ? response.json() : JSON.parse("{}");
    return { status: response.statusCode, headers: { ...response.headers }, text: response.body, json };
  };
}

export type TestClient = ReturnType<typeof testClientOf>;

export type MeetupByHttp = Awaited<ReturnType<typeof createMeetupByHttp>>;

/** Creates a meetup by HTTP, with Anna as its organiser. */
export async function createMeetupByHttp(send: TestClient, more: Record<string, unknown> = {}) {
  const body = inputs.newMeetup.parse({ ...beerMeetup, organiser: { name: "Anna" }, ...more });
  const { status, json } = await send("POST", "/meetups", { body });
  if (status !== 201) throw new Error(`not created: ${status}`);
  const { meetup, organiserToken, participant, participantToken } = json;
  const [slot = "", otherSlot = ""] = Object.keys(meetup.slots);
  const [venue = ""] = Object.keys(meetup.venues);
  const anna = {
    id: participant.id,
    token: participantToken,
    path: `/meetups/${meetup.id}/participants/${participant.id}`,
  };
  return { id: meetup.id, path: `/meetups/${meetup.id}`, meetup, organiserToken, anna, slot, otherSlot, venue };
}
